import type { Day } from '../../programme/calendar.ts';
import { isOpen } from '../../programme/steering/commission.ts';
import type { CommissionLine, CommissionsView } from '../../programme/steering/commission-service.ts';
import { listCommissions } from '../forms/list-commissions.ts';
import { saveCommission } from '../forms/save-commission.ts';
import { showCommission } from '../forms/show-commission.ts';
import { type Card, card, type Elements, unfold } from '../kit/card.ts';
import { heading, note, paragraph, table } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { commissions: say, meetings } = words.steering;

const ROWS = 25;
const TEXT_CHARACTERS = 150;
const CHOICE_CHARACTERS = 80;

/** What the steering group was asked to do; a new one will have the id `once`. */
export function commissionListCard(
  { commissions, mayGive }: CommissionsView,
  once: string,
  today: Day,
): Card {
  const { give } = say;
  return card({
    summary: say.summary(commissions.filter(({ commission }) => isOpen(commission)).length),
    body: [heading(say.heading), ...(commissions.length ? list(commissions) : [paragraph(say.none)])],
    actions: [
      ...(commissions.length ? [showCommission.submit(say.show)] : []),
      ...(mayGive
        ? [
            unfold(
              give.title,
              saveCommission.inputs({
                givenBy: { preset: give.usualGiver },
                givenOn: { preset: today },
              }),
              [saveCommission.submit(give.save, { once })],
            ),
          ]
        : []),
      listCommissions.submit(meetings.refresh),
    ],
  });
}

function list(commissions: readonly CommissionLine[]): Elements {
  const shown = commissions.slice(0, ROWS);
  const choices = shown.map(({ commission }) => ({
    value: commission.id,
    title: plainAnywhere(shortened(commission.text, CHOICE_CHARACTERS)),
  }));
  return [
    table(
      [say.columns.text, say.columns.state, say.columns.last],
      shown.map(({ commission, isOverdue, isStale, lastWordAt }) => [
        plainText(shortened(commission.text, TEXT_CHARACTERS)),
        say.state(commission.state, isOverdue),
        say.last(lastWordAt, isStale),
      ]),
      [5, 2, 3],
    ),
    ...(commissions.length > ROWS ? [note(say.more(commissions.length - ROWS))] : []),
    ...showCommission.inputs({ commission: { choices, preset: choices[0]?.value } }),
  ];
}
