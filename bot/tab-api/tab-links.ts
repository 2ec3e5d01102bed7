import { type Card, inPlace } from '../../cards/kit/card.ts';
import { words } from '../../cards/wording/words.ts';
import type { Command, Feature } from '../feature.ts';
import type { Reply } from '../reply.ts';
import { PAGES } from './page-table.ts';
import { TAB_ENTITY } from './tab-entity.ts';
import { PAGE_IDS, type PageId } from './tab-page.ts';

/** Opens a page of the tab in Teams. `appId` is the app's id in Teams' catalogues. */
export const tabLink = (appId: string, page: PageId): string =>
  `https://teams.microsoft.com/l/entity/${appId}/${TAB_ENTITY}?context=${encodeURIComponent(
    JSON.stringify({ subEntityId: page }),
  )}`;

/** Opens the personal chat with the bot. */
export const chatLink = (botId: string): string =>
  `https://teams.microsoft.com/l/chat/0/0?users=28:${encodeURIComponent(botId)}`;

/** The same features; the answers to commands that the tab shows, too, lead there. */
export function withTabLinks(features: readonly Feature[], linkTo: (page: PageId) => string): Feature[] {
  const pageOf = (command: Command): PageId | undefined =>
    PAGE_IDS.find(id => PAGES[id].some(part => command.names.includes(part.command)));

  const linked = (command: Command): Command => {
    const page = pageOf(command);
    if (page === undefined) return command;
    return {
      ...command,
      run: async (caller, rest) => withLink(await command.run(caller, rest), linkTo(page)),
    };
  };
  return features.map(feature =>
    feature.commands ? { ...feature, commands: feature.commands.map(linked) } : feature,
  );
}

const withLink = (reply: Reply, url: string): Reply =>
  reply.kind === 'card' ? { ...reply, card: leading(reply.card, url) } : reply;

const leading = (card: Card, url: string): Card => ({
  ...card,
  body: [...(card.body ?? []), inPlace([{ type: 'Action.OpenUrl', title: words.tab.openTab, url }])],
});
