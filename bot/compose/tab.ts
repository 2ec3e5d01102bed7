import type { PeopleStore } from '../../programme/region/people-store.ts';
import type { Config } from '../config.ts';
import type { Feature } from '../feature.ts';
import type { Route } from '../http/route.ts';
import { readTabFiles } from '../http/tab-files.ts';
import { tabPageRoutes } from '../http/tab-page-routes.ts';
import { tabRoutes } from '../http/tab-routes.ts';
import { ENTRA_KEYS_URL, entraSignIn, namedSignIn, noSignIn, type SignIn } from '../tab-api/sign-in.ts';
import { chatLink, tabLink, withTabLinks } from '../tab-api/tab-links.ts';
import type { PageId } from '../tab-api/tab-page.ts';
import { tabReader } from '../tab-api/tab-reader.ts';
import type { World } from '../world.ts';

interface TabDeps {
  people: Pick<PeopleStore, 'byAccount'>;
  features: readonly Feature[];
  /** Where the keys are that sign the tokens of people: Microsoft's, unless a test has its own. */
  keysUrl?: string;
}

/** Where `npm run build` and the demo put the tab, from the project's folder. */
const BUILT = 'dist/tab';

/** The tab on what the features answer, and the features as they answer with a link to it. */
export async function composeTab(
  config: Config,
  world: Pick<World, 'now' | 'newId' | 'newToken' | 'log' | 'demo'>,
  { people, features, keysUrl = ENTRA_KEYS_URL }: TabDeps,
): Promise<{ routes: Route[]; linked: readonly Feature[] }> {
  const { region, registration } = config;
  const files = await readTabFiles(BUILT);
  if (!files) world.log.event('tab is not built');
  const linkTo = linksOf(config);
  const played = config.demo ? world.demo?.people : undefined;
  return {
    linked: files && linkTo ? withTabLinks(features, linkTo) : features,
    routes: [
      ...tabPageRoutes({ files, newToken: world.newToken }),
      ...tabRoutes({
        ...world,
        reader: tabReader({ features, log: world.log }),
        signIn: signInOf(config, keysUrl, world.now),
        find: account => people.byAccount(region, account),
        region,
        chat: registration ? chatLink(registration.appId) : undefined,
        people: played?.map(({ name, account }) => ({
          key: `${account.tenantId}/${account.objectId}`,
          name,
        })),
      }),
    ],
  };
}

/** Where requests are not authenticated, only this machine can send any (see the configuration). */
function signInOf(
  { registration, signInId, publicUrl, tenants }: Config,
  keysUrl: string,
  now: () => Date,
): SignIn {
  if (!registration) return namedSignIn;
  if (signInId === undefined) return noSignIn;
  return entraSignIn({
    clientId: signInId,
    domain: new URL(publicUrl).hostname,
    tenants,
    keysUrl,
    now,
  });
}

/** Into Teams where the app is registered, and to the page itself in the demo. */
function linksOf({ teamsAppId, demo, publicUrl }: Config): ((page: PageId) => string) | undefined {
  if (teamsAppId !== undefined) return page => tabLink(teamsAppId, page);
  return demo ? page => `${publicUrl}/tab#${page}` : undefined;
}
