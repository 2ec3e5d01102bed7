import { problemText } from '../../cards/kit/form.ts';
import { words } from '../../cards/wording/words.ts';
import type { Person } from '../../programme/region/person.ts';
import { actionTable } from '../action-table.ts';
import { commandTable } from '../command-table.ts';
import type { Caller, Feature } from '../feature.ts';
import type { Reply } from '../reply.ts';
import { PAGES, type PartSource } from './page-table.ts';
import { PAGE_IDS, type PageId, type TabPage, type TabPart, type TabReply } from './tab-page.ts';

/** Who looks at the tab, and where. In a channel it is nobody in particular. */
export interface Visitor extends Caller {
  inChannel: boolean;
}

export interface TabReader {
  /** The pages that have something for this visitor. */
  pages(visitor: Visitor): PageId[];
  /** A page; undefined when nothing on it is for this visitor. */
  page(visitor: Visitor, id: PageId): Promise<TabPage | undefined>;
  /** Does what a button on a card says, as pressing it in chat would. */
  act(visitor: Visitor, verb: string, data: Readonly<Record<string, unknown>>): Promise<TabReply>;
}

interface TabReaderDeps {
  features: readonly Feature[];
  log: { fault(error: unknown, activityId: string): void };
}

/** Refusals that say no more than that something is for others: it is left out of the page. */
const FOR_OTHERS = ['notYourRole', 'notForTrainers', 'digestNotForYou'];

/** The person that a channel's tab is drawn for: she has no role and belongs nowhere. */
export const anybody = (region: string): Person => ({
  id: 'anybody',
  region,
  accounts: [],
  name: '',
  authorityConfirmed: false,
  roles: [],
});

/** Puts the pages together from what the features answer in chat. */
export function tabReader({ features, log }: TabReaderDeps): TabReader {
  const commands = commandTable(features);
  const actions = actionTable(features);

  const commandOf = (name: string) => {
    const found = commands.find(name);
    if (found.kind === 'unknown') throw new Error(`The tab asks for "${name}", which nobody answers.`);
    return found.command;
  };

  const offered = ({ person, now, inChannel }: Visitor, id: PageId): PartSource[] =>
    PAGES[id].filter(
      ({ command, forAll }) => (forAll || !inChannel) && (commandOf(command).shownTo?.(person, now) ?? true),
    );

  /** A fault spoils its own part only. */
  async function partOf(visitor: Visitor, { command: key }: PartSource): Promise<TabPart | undefined> {
    try {
      const reply = await commandOf(key).run(visitor, '');
      if (reply.kind === 'nothing') return undefined;
      if (reply.kind === 'refusal' && reply.codes.some(code => FOR_OTHERS.includes(code))) return undefined;
      // What is not there yet is no reproach: nobody has pressed anything.
      const { refused: _, ...said } = told(reply);
      return { key, ...said };
    } catch (error) {
      const reference = visitor.newId();
      log.fault(error, reference);
      return { key, text: words.edge.fault(reference.slice(-12)) };
    }
  }

  return {
    pages: visitor => PAGE_IDS.filter(id => offered(visitor, id).length > 0),

    async page(visitor, id) {
      const parts = await Promise.all(offered(visitor, id).map(source => partOf(visitor, source)));
      const shown = parts.filter(part => part !== undefined).filter(saysMore);
      return shown.length > 0 ? { page: id, parts: shown } : undefined;
    },

    async act(visitor, verb, data) {
      const action = actions.get(verb);
      if (!action) return { refused: true, text: words.turn.unknownVerb };
      const answers = action.form.parse(data);
      if (!answers.ok) return { refused: true, text: problemText(answers.problems) };
      return told(await action.run({ ...visitor, automatic: false }, answers.values));
    },
  };
}

/** The same sentence stands on a page once, such as that no vote goes on. */
const saysMore = (part: TabPart, index: number, parts: readonly TabPart[]): boolean =>
  part.card !== undefined || parts.findIndex(({ card, text }) => !card && text === part.text) === index;

/** A reply as the tab shows it. */
function told(reply: Reply): TabReply {
  switch (reply.kind) {
    case 'card':
    case 'cardForAll':
      return { card: reply.card };
    case 'message':
      return { text: reply.text, ...(reply.card ? { card: reply.card } : {}) };
    case 'notice':
      return { text: reply.text };
    case 'refusal':
      return { refused: true, text: reply.text, ...(reply.card ? { card: reply.card } : {}) };
    case 'nothing':
      return {};
  }
}
