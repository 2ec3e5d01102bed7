import type { DeliveryOverview } from '../../programme/delivery/delivery-views.ts';
import { sendAgain } from '../forms/send-again.ts';
import { type Card, card, type Elements } from '../kit/card.ts';
import { callout, heading, note, paragraph, table } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { shownName } from './person-lines.ts';

const say = words.deliveries;
const NAMES_SHOWN = 12;
const NAME_LENGTH = 60;

/** What did not arrive and why, and a choice of what to send again; after sending, what came of it. */
export function deliveriesCard(
  { groups, sendable, moreSendable, all }: DeliveryOverview,
  sent?: { again: number; notAgain: number },
): Card {
  const messages = groups.reduce((sum, group) => sum + group.messages, 0);
  return card({
    summary: say.summary(messages),
    body: [
      heading(say.title),
      ...(sent?.again ? [callout(say.sentAgain(sent.again), 'Good')] : []),
      ...(sent?.notAgain ? [callout(say.changedMeanwhile(sent.notAgain), 'Warning')] : []),
      paragraph(messages === 0 ? say.none : say.count(messages, all)),
      ...(messages === 0 ? [] : groupTable(groups)),
      ...(sendable.length === 0 ? [] : choices(sendable, moreSendable)),
    ],
    actions: sendable.length === 0 ? [] : [sendAgain.submit(say.again)],
  });
}

const groupTable = (groups: DeliveryOverview['groups']): Elements => [
  table(
    [say.columns.why, say.columns.messages, say.columns.people],
    groups.map(({ state, reason, messages, names }) => [
      `${say.states[state]} ${say.reason(reason)}`,
      String(messages),
      say.names(
        names.slice(0, NAMES_SHOWN).map(name => shortened(shownName({ name }, plainText), NAME_LENGTH)),
        Math.max(0, names.length - NAMES_SHOWN),
      ),
    ]),
    [4, 1, 3],
  ),
];

const choices = (sendable: DeliveryOverview['sendable'], more: number): Elements => [
  paragraph(say.intro),
  ...sendAgain.inputs({
    deliveries: {
      choices: sendable.map(({ key, name, kind, state, createdAt }) => ({
        value: key,
        title: say.choice(
          shortened(shownName({ name }, plainAnywhere), NAME_LENGTH),
          say.kind(kind),
          createdAt,
          state === 'uncertain',
        ),
      })),
    },
  }),
  ...(more > 0 ? [note(say.more(more))] : []),
];
