import type { CommissionLine } from '../../programme/steering/commission-service.ts';
import { listCommissions } from '../forms/list-commissions.ts';
import { noteCommission } from '../forms/note-commission.ts';
import { type Card, card, type Elements, unfold } from '../kit/card.ts';
import { callout, facts, group, heading, note, paragraph, strong, subheading } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { commissions } = words.steering;
const { card: say } = commissions;

const NOTES = 20;
const SUMMARY_CHARACTERS = 80;

/** One commission with everything that was said of it, the newest first. */
export function commissionCard(line: CommissionLine, remark?: string): Card {
  const { commission, isOverdue, isStale, lastWordAt, mayNote, ownerName } = line;
  const named = { commission: commission.id, seen: commission.revision };
  return card({
    summary: remark ?? plainAnywhere(shortened(commission.text, SUMMARY_CHARACTERS)),
    body: [
      heading(say.heading),
      ...(remark === undefined ? [] : [strong(remark)]),
      paragraph(plainText(commission.text)),
      strong(`${commissions.state(commission.state, isOverdue)}.`),
      ...(isStale ? [callout(say.stale, 'Warning')] : []),
      facts([
        [say.facts.givenBy, say.given(plainText(commission.givenBy), commission.givenOn)],
        [say.facts.owner, ownerName === undefined ? say.nobody : plainText(ownerName)],
        [say.facts.due, commission.due === undefined ? say.noDue : words.format.dayText(commission.due)],
        [say.facts.last, words.format.day(lastWordAt)],
      ]),
      subheading(say.notes),
      ...notes(line),
    ],
    actions: [
      ...(mayNote
        ? [unfold(say.noteTitle, noteCommission.inputs(), [noteCommission.submit(say.save, named)])]
        : []),
      listCommissions.submit(commissions.all),
    ],
  });
}

function notes({ commission }: CommissionLine): Elements {
  const newest = [...commission.notes].reverse().slice(0, NOTES);
  return newest.length
    ? newest.map(({ text, state, at }) => group([paragraph(plainText(text)), note(say.note(at, state))]))
    : [paragraph(say.noNotes)];
}
