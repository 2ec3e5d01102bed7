/** The tab's name in the manifest; links lead to it. */
export const TAB_ENTITY = 'region';
