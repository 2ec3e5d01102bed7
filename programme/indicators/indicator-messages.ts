import { londonDay, MINUTE_MS, plusMilliseconds } from '../calendar.ts';
import type { DueMessage } from '../delivery/message.ts';
import { holds } from '../region/roles.ts';
import type { IndicatorDeps } from './indicator-deps.ts';
import { valueKey } from './value-reader.ts';

export const TO_APPROVE = 'indicator.toApprove';
export const RETURNED = 'indicator.returned';

/** What is entered within the same half hour is told of in one message. */
const BATCH = 30 * MINUTE_MS;
/** What was sent back longer ago is told no more. */
const WEEK = 7 * 24 * 60 * MINUTE_MS;

/** The link officers of the authorities whose values wait, each once for what came in the same half hour. */
export async function toApproveMessages(
  { indicators, people }: IndicatorDeps,
  region: string,
  now: Date,
): Promise<DueMessage[]> {
  const waiting = (await indicators.undecided(region)).filter(({ state }) => state === 'entered');
  if (waiting.length === 0) return [];
  const day = londonDay(now);
  const officers = await people.withRoles(region, ['linkOfficer']);
  const messages = new Map<string, DueMessage>();
  for (const { authority, enteredAt } of waiting) {
    const end = new Date((Math.floor(enteredAt.getTime() / BATCH) + 1) * BATCH);
    const subject = end.toISOString();
    for (const { id } of officers.filter(one => holds(one, ['linkOfficer'], day, authority)))
      messages.set(`${subject}/${id}`, { region, kind: TO_APPROVE, subject, recipient: id, notBefore: end });
  }
  return [...messages.values()];
}

/** Whoever entered a value that was sent back in the last seven days. */
export async function returnedMessages(
  { indicators }: IndicatorDeps,
  region: string,
  now: Date,
): Promise<DueMessage[]> {
  const undecided = await indicators.undecided(region);
  return undecided.flatMap(value => {
    const { state, enteredBy, decidedAt } = value;
    if (state !== 'returned' || enteredBy === undefined || decidedAt === undefined) return [];
    const dropAfter = plusMilliseconds(decidedAt, WEEK);
    return dropAfter < now
      ? []
      : [
          {
            region,
            kind: RETURNED,
            subject: valueKey(value),
            recipient: enteredBy,
            notBefore: decidedAt,
            dropAfter,
          },
        ];
  });
}
