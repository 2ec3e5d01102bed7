import type { TeamsManifestV1D30 } from '@microsoft/app-manifest/build/generated-types/teams/TeamsManifestV1D30.js';
import type { AppPackageSettings } from '../bot/config.ts';
import type { Command } from '../bot/feature.ts';
import { TAB_ENTITY } from '../bot/tab-api/tab-entity.ts';
import { words } from '../cards/wording/words.ts';
import { commandLists } from './command-lists.ts';

export type Manifest = TeamsManifestV1D30;

/** The schema that the manifest keeps to. A newer one in Microsoft's package fails a test. */
export const SCHEMA_VERSION: Manifest['manifestVersion'] = '1.30';

/** The ground of the colour icon. Teams puts the white outline on it. */
const ACCENT_COLOR = '#134B70';

/** The app as Teams knows it: a bot and a tab for one, for a team and for a group chat. No permission is asked for. */
export function teamsManifest(settings: AppPackageSettings, offered: readonly Command[]): Manifest {
  const { appId, botId, signInId, version, domain, developer } = settings;
  const { name, fullName, summary, description } = words.appPackage;
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA_VERSION,
    version,
    id: appId,
    developer: {
      name: developer.name,
      websiteUrl: developer.website,
      privacyUrl: developer.privacy,
      termsOfUseUrl: developer.terms,
    },
    name: { short: name, full: fullName },
    description: { short: summary, full: description(developer.website) },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: ACCENT_COLOR,
    bots: [
      {
        botId,
        scopes: ['personal', 'team', 'groupChat'],
        isNotificationOnly: false,
        supportsFiles: false,
        commandLists: commandLists(offered),
      },
    ],
    ...(signInId ? tabs(domain) : {}),
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
    validDomains: [domain],
    ...(signInId ? { webApplicationInfo: { id: signInId, resource: `api://${domain}/${signInId}` } } : {}),
  };
}

/** The own tab, and the one that a channel or a group chat can add. Nobody could sign in to them without an application. */
const tabs = (domain: string): Pick<Manifest, 'staticTabs' | 'configurableTabs'> => ({
  staticTabs: [
    {
      entityId: TAB_ENTITY,
      name: words.tab.configure.tabName,
      contentUrl: `https://${domain}/tab/`,
      websiteUrl: `https://${domain}/tab/`,
      scopes: ['personal'],
    },
  ],
  configurableTabs: [
    {
      configurationUrl: `https://${domain}/tab/configure`,
      canUpdateConfiguration: false,
      scopes: ['team', 'groupChat'],
    },
  ],
});
