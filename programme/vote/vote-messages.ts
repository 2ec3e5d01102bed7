import { afterQuietHours, londonDay, plusLondonDays, plusMinutes } from '../calendar.ts';
import type { DueMessage } from '../delivery/message.ts';
import { holds, type Role } from '../region/roles.ts';
import { paperRound } from './ballot.ts';
import { type OpenedVote, type Vote, wasOpened } from './vote.ts';
import type { VoteDeps } from './vote-deps.ts';

/** How long after a vote is over its news still goes out to those who have not had it. */
const NEWS_DAYS = 14;

const MANAGERS: readonly Role[] = ['programmeManager'];
const CHAIRS: readonly Role[] = ['chair', 'deputyChair'];

/**
 * Who should have which message about votes by now, computed from what is stored: a crash between a change and its
 * messages forgets none. The outbox sorts out who has been told already.
 */
export function voteMessages(deps: VoteDeps) {
  async function peopleWith(region: string, roles: readonly Role[], now: Date): Promise<string[]> {
    const people = await deps.people.withRoles(region, roles);
    return people.filter(person => holds(person, roles, londonDay(now))).map(person => person.id);
  }

  const voters = (vote: OpenedVote): string[] => [
    ...new Set(vote.electorate.flatMap(elector => elector.voters)),
  ];

  const stillToVote = async (vote: OpenedVote): Promise<string[]> => {
    const cast = new Set(await deps.papers.castElectors(vote.region, paperRound(vote)));
    return [...new Set(vote.electorate.filter(one => !cast.has(one.id)).flatMap(one => one.voters))];
  };

  async function news(
    region: string,
    state: 'declared' | 'void',
    since: (vote: Vote) => Date | undefined,
    now: Date,
  ): Promise<DueMessage[]> {
    const fresh = (await deps.votes.inStates(region, [state])).filter(wasOpened).flatMap(vote => {
      const at = since(vote);
      return at && now <= plusLondonDays(at, NEWS_DAYS) ? [{ vote, at }] : [];
    });
    if (fresh.length === 0) return [];
    const officers = await peopleWith(region, [...CHAIRS, ...MANAGERS], now);
    return fresh.flatMap(({ vote, at }) =>
      [...new Set([...voters(vote), ...officers])].map(recipient => ({
        region,
        kind: `vote.${state}`,
        subject: vote.id,
        recipient,
        notBefore: at,
        dropAfter: plusLondonDays(at, NEWS_DAYS),
      })),
    );
  }

  return {
    /** The ballot card, to everybody who may cast one. */
    async opened(region: string): Promise<DueMessage[]> {
      const open = (await deps.votes.inStates(region, ['open'])).filter(wasOpened);
      return open.flatMap(vote =>
        voters(vote).map(recipient => ({
          region,
          kind: 'vote.opened',
          subject: roundSubject(vote),
          recipient,
          notBefore: vote.openedAt,
          dropAfter: vote.closesAt,
          urgent: afterQuietHours(vote.openedAt) >= vote.closesAt,
        })),
      );
    },

    /** To those who may cast a ballot that has not been cast, at the times set with the vote; computed again when sent. */
    async reminders(region: string, now: Date): Promise<DueMessage[]> {
      const due: DueMessage[] = [];
      for (const vote of (await deps.votes.inStates(region, ['open'])).filter(wasOpened)) {
        const times = vote.remindMinutesBefore
          .map(minutes => ({ minutes, at: plusMinutes(vote.closesAt, -minutes) }))
          .filter(({ at }) => at <= now && at > vote.openedAt);
        if (times.length === 0) continue;
        for (const recipient of await stillToVote(vote))
          for (const { minutes, at } of times)
            due.push({
              region,
              kind: 'vote.reminder',
              subject: `${roundSubject(vote)}/${minutes}`,
              recipient,
              notBefore: at,
              dropAfter: nextReminder(vote, minutes),
              urgent: afterQuietHours(at) >= vote.closesAt,
            });
      }
      return due;
    },

    /** Does this person still have a ballot to cast? Asked of the papers: they follow when two records are merged. */
    hasToVote: async (vote: Vote, person: string): Promise<boolean> =>
      vote.state === 'open' &&
      (await deps.papers.ofVoter(vote.region, paperRound(vote), person)).some(
        ({ revision }) => revision === 0,
      ),

    /** To the chair and deputy chair: a request waits for them. */
    async awaiting(region: string, now: Date): Promise<DueMessage[]> {
      const waiting = (await deps.votes.inStates(region, ['debate', 'open'])).filter(vote => vote.awaiting);
      if (waiting.length === 0) return [];
      const chairs = await peopleWith(region, CHAIRS, now);
      return waiting.flatMap(vote =>
        chairs
          .filter(recipient => recipient !== vote.awaiting?.askedBy)
          .map(recipient => ({
            region,
            kind: 'vote.awaiting',
            subject: `${vote.id}/${vote.awaiting?.move}/${vote.awaiting?.askedAt.getTime()}`,
            recipient,
            notBefore: vote.awaiting?.askedAt ?? now,
            dropAfter: vote.closesAt,
          })),
      );
    },

    /** To the chair, who declares, and the programme manager. */
    async closed(region: string, now: Date): Promise<DueMessage[]> {
      const closed = await deps.votes.inStates(region, ['closed']);
      if (closed.length === 0) return [];
      const recipients = await peopleWith(region, [...CHAIRS, ...MANAGERS], now);
      return closed.flatMap(vote =>
        recipients.map(recipient => ({
          region,
          kind: 'vote.closed',
          subject: roundSubject(vote),
          recipient,
          notBefore: vote.closedAt ?? vote.closesAt,
        })),
      );
    },

    /** The result, to everybody who could vote, the chair and the programme manager. */
    declared: (region: string, now: Date) => news(region, 'declared', vote => vote.declaredAt, now),

    /** The news that a vote is void, to the same people. */
    voided: (region: string, now: Date) => news(region, 'void', vote => vote.voidedAt, now),
  };
}

/** What a message on one round is about: a run-off has messages of its own. */
const roundSubject = ({ id, firstRound }: Vote): string => (firstRound ? `${id}/runOff` : id);

/** A reminder is dropped once the next one is due, so nobody gets two at once; the last one lives until the close. */
function nextReminder(vote: Vote, minutes: number): Date {
  const later = vote.remindMinutesBefore.filter(other => other < minutes);
  return later.length ? plusMinutes(vote.closesAt, -Math.max(...later)) : vote.closesAt;
}
