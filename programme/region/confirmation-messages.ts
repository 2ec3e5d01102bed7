import { londonDay } from '../calendar.ts';
import type { DueMessage } from '../delivery/message.ts';
import { isWaiting } from './confirmation-service.ts';
import type { PeopleDeps } from './people-deps.ts';
import type { Person } from './person.ts';
import { holds } from './roles.ts';

const MINUTE = 60_000;
/** Whoever chooses within the same half hour is told of in one message. */
const BATCH = 30 * MINUTE;
/** A decision older than this is told no more. */
const WEEK = 7 * 24 * 60 * MINUTE;

export const TO_CONFIRM = 'people.toConfirm';
export const CONFIRMED = 'people.confirmed';
export const DECLINED = 'people.declined';

/**
 * Who should know by now that people wait for confirmation: the link officers of their authority, or, where there is
 * none, the programme managers.
 */
export async function toConfirmMessages({ people, regions }: PeopleDeps, now: Date): Promise<DueMessage[]> {
  const { region } = regions;
  const day = londonDay(now);
  const [unconfirmed, deciders] = await Promise.all([
    people.unconfirmed(region),
    people.withRoles(region, ['linkOfficer', 'programmeManager']),
  ]);
  const messages = new Map<string, DueMessage>();
  for (const person of unconfirmed.filter(isWaiting(day))) {
    const end = new Date((Math.floor((person.chosenAt ?? now).getTime() / BATCH) + 1) * BATCH);
    const officers = deciders.filter(one => holds(one, ['linkOfficer'], day, person.authority));
    const told = officers.length ? officers : deciders.filter(one => holds(one, ['programmeManager'], day));
    for (const { id } of told) {
      const subject = end.toISOString();
      messages.set(`${subject}/${id}`, { region, kind: TO_CONFIRM, subject, recipient: id, notBefore: end });
    }
  }
  return [...messages.values()];
}

/** Whoever chose an authority and was told yes, or no, in the last seven days. */
export async function decisionMessages(
  { people, regions }: PeopleDeps,
  kind: typeof CONFIRMED | typeof DECLINED,
  now: Date,
): Promise<DueMessage[]> {
  const decided = await people.decidedSince(regions.region, new Date(now.getTime() - WEEK));
  return decided
    .filter(person => decisionKind(person) === kind)
    .map(person => ({
      region: regions.region,
      kind,
      subject: `${person.id}/${(person.decidedAt ?? now).toISOString()}`,
      recipient: person.id,
      notBefore: person.decidedAt ?? now,
      dropAfter: new Date((person.decidedAt ?? now).getTime() + WEEK),
    }));
}

/** What the person should hear; undefined when she has chosen again since, or decided herself. */
export const decisionKind = (person: Person): typeof CONFIRMED | typeof DECLINED | undefined => {
  if (person.decidedAt === undefined || person.confirmedBy === person.id) return undefined;
  if (person.authorityConfirmed) return CONFIRMED;
  return person.authority === undefined && person.organisation === undefined ? DECLINED : undefined;
};
