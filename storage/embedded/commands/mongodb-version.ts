/** The MongoDB whose commands these are: its version, and the number of its protocol. */
export const VERSION = [7, 0, 0, 0] as const;
export const WIRE_VERSION = 21;

export const versionText = VERSION.slice(0, 3).join('.');
