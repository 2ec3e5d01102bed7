import { app, authentication, pages } from '@microsoft/teams-js';
import { type Host, placeOf, themeOf } from './host.ts';
import { words } from './words.ts';

const INITIALISED_WITHIN_MS = 5_000;

/** Resolves once Teams has answered; rejects in a frame that is not Teams, where nobody ever would. */
async function initialise(): Promise<void> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    waiting = setTimeout(() => reject(new Error('No answer from the host.')), INITIALISED_WITHIN_MS);
  });
  await Promise.race([app.initialize(), tooLate]).finally(() => clearTimeout(waiting));
}

export async function teamsHost(): Promise<Host> {
  await initialise();
  const context = await app.getContext();
  app.notifySuccess();
  return {
    authorization: async () => `Bearer ${await authentication.getAuthToken()}`,
    place: placeOf(new URL(location.href)),
    theme: themeOf(context.app.theme),
    onTheme: changed => app.registerOnThemeChangeHandler(name => changed(themeOf(name))),
    startsAt: context.page.subPageId || undefined,
    open: address => {
      const inTeams = new URL(address).hostname === 'teams.microsoft.com';
      if (inTeams) void app.openLink(address);
      else window.open(address, '_blank', 'noopener');
    },
  };
}

/** On the page where a channel's tab is set up: Save adds it. */
export async function offerChannelTab(): Promise<void> {
  await initialise();
  app.notifySuccess();
  const address = `${location.origin}/tab/?place=channel`;
  pages.config.registerOnSaveHandler(event => {
    pages.config
      .setConfig({
        entityId: 'region',
        contentUrl: address,
        websiteUrl: address,
        suggestedDisplayName: words.configure.tabName,
      })
      .then(
        () => event.notifySuccess(),
        () => event.notifyFailure(),
      );
  });
  pages.config.setValidityState(true);
}
