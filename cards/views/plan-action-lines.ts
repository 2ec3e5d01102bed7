import type { ITable } from '@microsoft/teams.cards';
import type { ActionView, NamedPerson } from '../../programme/improvement/plan-views.ts';
import type { Elements } from '../kit/card.ts';
import { bullets, note, subheading, table } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { how, page: say } = words.plan;

const TITLE_CHARACTERS = 80;
const NAME_CHARACTERS = 40;
/** People who are not there any more, of each kind. */
const GONE = 10;

/** How an action goes, in words: its RAG or state, and what waits to be confirmed. */
export const howOf = ({ action, isStale }: ActionView): string => {
  const text = how(action.state, action.rag, action.awaiting?.what);
  return isStale ? say.stale(text) : text;
};

/** Actions as rows: what, who, until when, and how it goes. */
export const actionTable = (actions: readonly ActionView[]): ITable =>
  table(
    [say.columns.action, say.columns.owner, say.columns.due, say.columns.how],
    actions.map(view => [
      say.action(view.action.code, plainText(shortened(view.action.title, TITLE_CHARACTERS))),
      plainText(shortened(say.owner(view.owner.name, view.owner.authority ?? ''), NAME_CHARACTERS)),
      say.due(view.action.due, view.isOverdue),
      howOf(view),
    ]),
    [4, 3, 3, 3],
  );

/** Actions to choose one of. */
export const actionChoices = (actions: readonly ActionView[]) =>
  actions.map(view => ({
    value: view.action.id,
    title: say.actionChoice(
      view.action.code,
      plainAnywhere(shortened(view.action.title, TITLE_CHARACTERS)),
      howOf(view),
    ),
  }));

/** Whose place somebody else has to take: sponsors and owners who are not there any more. */
export function goneLines(actions: readonly ActionView[]): Elements {
  const open = actions.filter(({ action }) => action.state !== 'done' && action.state !== 'dropped');
  return [
    ...lines(
      say.sponsorsGone,
      open.map(one => ({ code: one.action.code, person: one.sponsor })),
      say.sponsorGone,
    ),
    ...lines(
      say.ownersGone,
      open.map(one => ({ code: one.action.code, person: one.owner })),
      say.ownerGone,
    ),
  ];
}

function lines(
  title: string,
  all: readonly { code: string; person: NamedPerson }[],
  line: (code: string, name: string, leftOn: string | undefined) => string,
): Elements {
  const gone = all.flatMap(({ code, person }) =>
    person.gone ? [line(code, plainText(shortened(person.name, NAME_CHARACTERS)), person.gone.leftOn)] : [],
  );
  if (gone.length === 0) return [];
  const more = gone.length - GONE;
  return [
    subheading(title),
    ...bullets(gone.slice(0, GONE)),
    ...(more > 0 ? [note(say.moreActions(more))] : []),
  ];
}
