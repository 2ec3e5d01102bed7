import type { AuditStore } from '../audit/audit-store.ts';
import { londonDay, plusLondonMonths } from '../calendar.ts';
import type { ConversationStore } from '../delivery/conversation.ts';
import type { MailingStore } from '../delivery/mailing-store.ts';
import { DIGEST_KINDS } from '../digest/digest-progress.ts';
import type { DigestStore } from '../digest/digest-store.ts';
import { digestWeek } from '../digest/week.ts';
import type { PeopleStore } from '../region/people-store.ts';
import type { RightsStore } from '../rights/rights-store.ts';
import type { Priority } from '../vote/result.ts';
import { VOTE_STATES, type Vote } from '../vote/vote.ts';
import type { VoteStore } from '../vote/vote-store.ts';
import { type EventSweepDeps, eventSweeps } from './event-sweeps.ts';
import { keptSince, RETENTION, type RetentionRule, type Sweep } from './retention-rules.ts';
import { type SurveySweepDeps, surveySweeps } from './survey-sweeps.ts';

export interface RetentionDeps extends SurveySweepDeps, EventSweepDeps {
  conversations: Pick<ConversationStore, 'removeIdle' | 'removePersonal' | 'countIdle' | 'countPersonal'>;
  people: Pick<PeopleStore, 'leftBefore'>;
  votes: Pick<VoteStore, 'inStates' | 'priorities' | 'removeAuthors' | 'countAuthors'>;
  audit: Pick<AuditStore, 'removeBefore' | 'countBefore'>;
  rights: Pick<RightsStore, 'removeBefore' | 'countBefore'>;
  digests: Pick<DigestStore, 'removeBefore'>;
  mailings: Pick<MailingStore, 'removeBefore' | 'countBefore'>;
}

/** How much was removed, or would be, by rule; figures only. */
export type Removed = Record<RetentionRule, number>;

/** Removes what has been kept for as long as was promised. */
export function retentionService(deps: RetentionDeps) {
  const { region, audit, rights } = deps;
  const sweeps: Record<RetentionRule, Sweep> = {
    ...eventSweeps(deps),
    ...surveySweeps(deps),
    conversations: (now, rehearsal) => conversationSweep(deps, now, rehearsal),
    debateAuthors: (now, rehearsal) => authorSweep(deps, now, rehearsal),
    digests: (now, rehearsal) => digestSweep(deps, now, rehearsal),
    async rightsRequests(now, rehearsal) {
      const before = keptSince('rightsRequests', now);
      return rehearsal ? rights.countBefore(region, before) : rights.removeBefore(region, before);
    },
    async auditEvents(now, rehearsal) {
      const before = keptSince('auditEvents', now);
      return rehearsal ? audit.countBefore(region, before) : audit.removeBefore(region, before);
    },
  };

  async function swept(now: Date, rehearsal: boolean): Promise<Removed> {
    const removed = Object.fromEntries(Object.keys(RETENTION).map(rule => [rule, 0])) as Removed;
    for (const rule of Object.keys(removed) as RetentionRule[])
      removed[rule] = await sweeps[rule](now, rehearsal);
    return removed;
  }

  return {
    /** May be repeated, and may run in several processes at once. */
    removeOutdated: (now: Date): Promise<Removed> => swept(now, false),
    /** How much there is to remove; changes nothing. */
    rehearse: (now: Date): Promise<Removed> => swept(now, true),
  };
}

/** Of those who have left, and of everybody who has not used them. */
async function conversationSweep(
  { region, conversations, people }: RetentionDeps,
  now: Date,
  rehearsal: boolean,
): Promise<number> {
  const since = keptSince('conversations', now);
  const leavers = await people.leftBefore(region, londonDay(now));
  const accounts = leavers.flatMap(one => one.accounts);
  return rehearsal
    ? (await conversations.countPersonal(region, accounts, since)) +
        (await conversations.countIdle(region, since))
    : (await conversations.removePersonal(region, accounts)) +
        (await conversations.removeIdle(region, since));
}

async function authorSweep({ region, votes }: RetentionDeps, now: Date, rehearsal: boolean): Promise<number> {
  let found = 0;
  for (const vote of await votes.inStates(region, VOTE_STATES)) {
    const decided = decidedAt(vote, await votes.priorities(region, vote.id));
    // From the end on: so many months before today can be another day, where months have other lengths.
    if (plusLondonMonths(decided, RETENTION.debateAuthors.months) > now) continue;
    found += rehearsal
      ? await votes.countAuthors(region, vote.id)
      : await votes.removeAuthors(region, vote.id);
  }
  return found;
}

/** The copies, and then the weeks themselves, so that a crash leaves no copy behind that no week leads to. */
async function digestSweep(
  { region, mailings, digests }: RetentionDeps,
  now: Date,
  rehearsal: boolean,
): Promise<number> {
  const subject = digestWeek(keptSince('digests', now));
  let found = 0;
  for (const kind of DIGEST_KINDS) {
    const mailing = { region, kind, subject };
    found += rehearsal ? await mailings.countBefore(mailing) : await mailings.removeBefore(mailing);
  }
  if (!rehearsal) await digests.removeBefore(region, subject);
  return found;
}

/** When a vote came to its end: its last endorsement, else the declaration, else whatever ended it, or should have. */
function decidedAt(vote: Vote, priorities: readonly Priority[]): Date {
  const endorsed = priorities.flatMap(({ endorsement, decidedAt: at }) =>
    endorsement === 'endorsed' && at ? [at.getTime()] : [],
  );
  if (endorsed.length > 0) return new Date(Math.max(...endorsed));
  return vote.declaredAt ?? vote.voidedAt ?? vote.closedAt ?? vote.closesAt;
}
