import type { DigestCopy, DigestRecordView } from '../../programme/digest/digest-view.ts';
import { digestDesk } from '../forms/digest-desk.ts';
import { sendAgain } from '../forms/send-again.ts';
import { showDigestRecord } from '../forms/show-digest-record.ts';
import { type Card, card, type Elements, unfold } from '../kit/card.ts';
import { heading, note, paragraph, table } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { shownName } from './person-lines.ts';

const { desk, progress, record: say } = words.digest;
const { deliveries } = words;
const NAME_LENGTH = 60;

/** Who got a digest and what became of it, recipient by recipient, and a choice of what to send again. */
export function digestRecordCard(view: DigestRecordView): Card {
  const { week, sentOn, progress: figures, stoppedAt, page, pages, sendable, weeks } = view;
  const turn = (title: string, to: number) => showDigestRecord.submit(title, { week, page: to });
  return card({
    summary: say.summary(figures.sent, figures.recipients),
    body: [
      heading(say.heading(sentOn)),
      ...(stoppedAt ? [paragraph(desk.stopped(stoppedAt))] : []),
      paragraph(progress(figures)),
      paragraph(desk.seen(figures.seen, figures.sent)),
      ...copies(view),
      ...(weeks.length > 1 ? otherWeeks(view) : []),
    ],
    actions: [
      ...(sendable.length > 0
        ? [unfold(deliveries.choose, choices(view), [sendAgain.submit(deliveries.again)])]
        : []),
      ...(page < pages ? [turn(say.nextPage, page + 1)] : []),
      ...(page > 1 ? [turn(say.previousPage, page - 1)] : []),
      ...(weeks.length > 1 ? [showDigestRecord.submit(say.show, { page: 1 })] : []),
      digestDesk.submit(say.back),
    ],
  });
}

function copies({ copies: rows, page, pages }: DigestRecordView): Elements {
  if (rows.length === 0) return [];
  return [
    table(
      [say.columns.name, say.columns.became],
      rows.map(copy => [
        shortened(shownName(copy, plainText), NAME_LENGTH),
        say.copy(copy, reasonText(copy)),
      ]),
      [3, 5],
    ),
    ...(pages > 1 ? [note(say.page(page, pages))] : []),
  ];
}

/** What waits again after a failure needs no reason; it may be over by now. */
function reasonText({ state, reason = '' }: DigestCopy): string {
  if (state === 'dropped') return say.notSent(reason);
  return state === 'uncertain' || state === 'unreachable' || state === 'failed'
    ? deliveries.reason(reason)
    : '';
}

const choices = ({ sendable, moreSendable, sentOn }: DigestRecordView): Elements => [
  paragraph(deliveries.intro),
  ...sendAgain.inputs({
    deliveries: {
      choices: sendable.map(({ key = '', name, state }) => ({
        value: key,
        title: deliveries.choice(
          shortened(shownName({ name }, plainAnywhere), NAME_LENGTH),
          deliveries.kind('digest'),
          sentOn,
          state === 'uncertain',
        ),
      })),
    },
  }),
  ...(moreSendable > 0 ? [note(deliveries.more(moreSendable))] : []),
];

const otherWeeks = ({ week, weeks }: DigestRecordView): Elements =>
  showDigestRecord.inputs({
    week: {
      preset: week,
      choices: weeks.map(one => ({ value: one.week, title: say.weekChoice(one.sentOn) })),
    },
  });
