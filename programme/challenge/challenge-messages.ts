import { type Day, londonDay, londonInstant, plusDays, plusLondonDays } from '../calendar.ts';
import type { DueMessage } from '../delivery/message.ts';
import type { Authority } from '../region/authority.ts';
import type { Person } from '../region/person.ts';
import { holds } from '../region/roles.ts';
import type { ChallengeDeps } from './challenge-deps.ts';
import type { ChallengeProgramme } from './challenge-programme.ts';
import type { PeerChallenge } from './peer-challenge.ts';
import { directs, speaksFor } from './standing.ts';

export const CHALLENGE_UNDECIDED = 'challenge.undecided';
export const CHALLENGE_TO_RELEASE = 'challenge.toRelease';
export const LEARNING_TO_APPROVE = 'challenge.learningToApprove';

/** So long a reminder may be late; the next one can be asked for then. */
const CHASE_DAYS = 3;
/** And so long that there is something to let go, or to approve. */
const WAITING_DAYS = 14;

/** Who should have been told of peer challenge by now, from what is stored. */
export function challengeMessages(deps: ChallengeDeps) {
  const { challenges, findings, learning, people, regions } = deps;

  /** Programmes that are not history. */
  async function current(region: string, now: Date): Promise<ChallengeProgramme[]> {
    const year = Number(londonDay(now).slice(0, 4));
    return (await challenges.programmes(region)).filter(one => one.year >= year - 1);
  }

  return {
    /** The directors and link officers of authorities that were asked to decide, and have not. */
    async undecided(region: string, now: Date): Promise<DueMessage[]> {
      const programmes = await current(region, now);
      const earliest = plusDays(londonDay(now), -CHASE_DAYS);
      const rows = (await challenges.participations(region, idsOf(programmes))).filter(
        ({ status, chasedOn }) => status === 'invited' && chasedOn !== undefined && chasedOn >= earliest,
      );
      if (rows.length === 0) return [];
      const [speakers, authorities] = await Promise.all([
        people.withRoles(region, ['director', 'linkOfficer']),
        regions.authorities(region),
      ]);
      return rows.flatMap(({ programme, authority, chasedOn = '' }) =>
        speakers
          .filter(person => speaksFor({ person, now }, authority, authorities))
          .map(({ id }) => ({
            region,
            kind: CHALLENGE_UNDECIDED,
            subject: `${programme}/${authority}/${chasedOn}`,
            recipient: id,
            notBefore: beginOf(chasedOn),
            dropAfter: plusLondonDays(beginOf(chasedOn), CHASE_DAYS),
          })),
      );
    },

    /** The directors of hosts whose findings are agreed, while some of them are still theirs alone. */
    async toRelease(region: string, now: Date): Promise<DueMessage[]> {
      const programmes = await current(region, now);
      const agreed = (await challenges.challenges(region, idsOf(programmes))).filter(
        ({ state }) => state === 'findingsAgreed',
      );
      if (agreed.length === 0) return [];
      const [directors, authorities] = await Promise.all([
        people.withRoles(region, ['director']),
        regions.authorities(region),
      ]);
      return agreed.flatMap(challenge => toHosts(challenge, directors, authorities, now));
    },

    /** The chairs, while learning waits for their approval. */
    async toApprove(region: string, now: Date): Promise<DueMessage[]> {
      const programmes = await current(region, now);
      const waiting = (await learning.ofProgrammes(region, idsOf(programmes))).filter(
        ({ approvedAt }) => approvedAt === undefined,
      );
      if (waiting.length === 0) return [];
      const day = londonDay(now);
      const chairs = (await people.withRoles(region, ['chair', 'deputyChair'])).filter(person =>
        holds(person, ['chair', 'deputyChair'], day),
      );
      return waiting.flatMap(({ programme, topic, writtenAt, writtenBy }) =>
        chairs
          .filter(({ id }) => id !== writtenBy)
          .map(({ id }) => ({
            region,
            kind: LEARNING_TO_APPROVE,
            subject: `${programme}/${topic}/${writtenAt.getTime()}`,
            recipient: id,
            notBefore: writtenAt,
            dropAfter: plusLondonDays(writtenAt, WAITING_DAYS),
          })),
      );
    },

    /** Is there still something that the host keeps? Asked when the message is sent. */
    async keepsFindings(region: string, challenge: string): Promise<boolean> {
      const all = await findings.ofChallenge(region, challenge);
      return all.some(({ visibility }) => visibility === 'hostOnly');
    },
  };
}

const idsOf = (programmes: readonly ChallengeProgramme[]): string[] => programmes.map(({ id }) => id);

const beginOf = (day: Day): Date => londonInstant(day, '00:00') ?? new Date(0);

function toHosts(
  { id: challenge, region, hosts, states }: PeerChallenge,
  directors: readonly Person[],
  authorities: readonly Authority[],
  now: Date,
): DueMessage[] {
  const agreedAt = states.findLast(({ state }) => state === 'findingsAgreed')?.at ?? now;
  const theirs = directors.filter(person => hosts.some(host => directs({ person, now }, host, authorities)));
  return theirs.map(({ id }) => ({
    region,
    kind: CHALLENGE_TO_RELEASE,
    subject: challenge,
    recipient: id,
    notBefore: agreedAt,
    dropAfter: plusLondonDays(agreedAt, WAITING_DAYS),
  }));
}
