import type { AppRegistration } from './config.ts';
import type { Settings } from './settings.ts';

export interface TabSettings {
  /** The Entra application that people sign in to in the tab; undefined when there is none. */
  signInId: string | undefined;
  /** The app's id in Teams' catalogues, where links into the tab lead; undefined when nothing is registered. */
  teamsAppId: string | undefined;
}

/** A managed identity is nothing that people can sign in to, so it needs an application beside it. */
export function readTab(settings: Settings, registration: AppRegistration | undefined): TabSettings {
  const ownId = registration?.type === 'UserAssignedMSI' ? undefined : registration?.appId;
  return {
    signInId: settings.text('ENTRA_APP_ID') ?? ownId,
    teamsAppId: settings.text('TEAMS_APP_ID') ?? registration?.appId,
  };
}
