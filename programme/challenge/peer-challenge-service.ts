import type { Asker } from '../asker.ts';
import { type Day, londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Refusal } from '../refusal.ts';
import type { Authority } from '../region/authority.ts';
import { type ChallengeDeps, hiddenFrom, notPermitted } from './challenge-deps.ts';
import { problemOfSides, type Sides } from './challenge-sides.ts';
import { visitorsOf } from './challenge-visitors.ts';
import {
  type ChallengeState,
  hasReached,
  missingForScope,
  movedOn,
  type PeerChallenge,
  stateAfter,
} from './peer-challenge.ts';
import { type Standing, standingIn, writesFindings } from './standing.ts';

/** What is looked into, when, and by whom; people by name or work email, as they were typed. */
export interface Scope {
  lead: string;
  team: string[];
  keyLinesOfEnquiry: string[];
  /** Both empty while nobody knows yet. */
  firstDay: Day;
  lastDay: Day;
}

/** The steps that lead somewhere by hand; learning is released by letting findings go. */
export type HandMove = Exclude<ChallengeState, 'planned' | 'learningReleased'>;
export const HAND_MOVES = [
  'scoped',
  'selfAssessmentShared',
  'visited',
  'findingsDrafted',
  'findingsAgreed',
] as const satisfies readonly HandMove[];

/** A challenge from its plan to findings that its host has agreed. */
export function peerChallengeService(deps: ChallengeDeps) {
  const { challenges, findings, regions } = deps;

  return {
    /** `id` is minted with the form, so pressing twice plans one. */
    async plan(asker: Asker, id: string, programme: string, sides: Sides): Promise<Outcome<string>> {
      const wrong =
        notPermitted(asker, 'runPeerChallenge') ?? (await problemOfSides(deps, asker, programme, sides));
      if (wrong) return wrong;
      const { person, now } = asker;
      await challenges.insertChallenge({
        id,
        region: person.region,
        programme,
        ...sides,
        team: [],
        keyLinesOfEnquiry: [],
        visitDates: [],
        state: 'planned',
        states: [{ state: 'planned', at: now, by: person.id }],
        revision: 1,
        createdAt: now,
      });
      return done(id);
    },

    /** Other sides, as long as nobody has prepared the visit; who was to visit is asked for again. */
    async changeSides(asker: Asker, id: string, seen: number, sides: Sides): Promise<Outcome<string>> {
      const refused = notPermitted(asker, 'runPeerChallenge');
      if (refused) return refused;
      const found = await challenges.challenge(asker.person.region, id);
      if (!found) return refuse({ code: 'challengeNotFound' });
      const wrong = await problemOfSides(deps, asker, found.programme, sides);
      if (wrong) return wrong;
      return changed(asker, id, seen, ['planned'], challenge => {
        const { lead: _, ...rest } = challenge;
        return { ...rest, ...sides, team: [] };
      });
    },

    /** Who visits, what they look into and when; until the visit has taken place. */
    async scope(asker: Asker, id: string, seen: number, scope: Scope): Promise<Outcome<string>> {
      const found = await editable(asker, id);
      if (!found.ok) return found;
      const { challenge } = found.value;
      const { firstDay, lastDay, keyLinesOfEnquiry } = scope;
      const dates = datesOf(firstDay, lastDay);
      if (!dates.ok) return dates;
      const visitors = await visitorsOf(deps, asker, challenge, scope);
      if (!visitors.ok) return visitors;
      const { lead, team } = visitors.value;
      return changed(asker, id, seen, BEFORE_VISIT, ({ lead: _, ...rest }) => ({
        ...rest,
        ...(lead !== undefined && { lead }),
        team,
        keyLinesOfEnquiry,
        visitDates: dates.value,
      }));
    },

    /** The next step. Pressing twice takes one. */
    async moveOn(asker: Asker, id: string, to: HandMove): Promise<Outcome<string>> {
      const found = await editable(asker, id);
      if (!found.ok) return found;
      const { challenge, standing, authorities } = found.value;
      if (hasReached(challenge.state, to)) return done(id);
      const [problem, ...more] = await problemsOfMove(asker, challenge, standing, to, authorities);
      if (problem) return refuse(problem, ...more);
      const { person, now } = asker;
      const moved = await challenges.changeChallenge(person.region, id, stands =>
        stateAfter(stands.state) === to
          ? { next: movedOn(stands, { to, at: now, by: person.id }), answer: true }
          : { answer: hasReached(stands.state, to) },
      );
      return moved ? done(id) : refuse({ code: 'changedMeanwhile' });
    },
  };

  /** A change of what the card showed as `seen`, in one of the states. */
  async function changed(
    { person }: Asker,
    id: string,
    seen: number,
    states: readonly ChallengeState[],
    change: (challenge: PeerChallenge) => PeerChallenge,
  ): Promise<Outcome<string>> {
    const outcome = await challenges.changeChallenge<Outcome<string>>(person.region, id, stands => {
      if (!states.includes(stands.state))
        return { answer: refuse({ code: 'challengeNotInState', state: stands.state, needed: states }) };
      return stands.revision === seen
        ? { next: change(stands), answer: done(id) }
        : { answer: refuse({ code: 'changedMeanwhile' }) };
    });
    return outcome ?? refuse({ code: 'challengeNotFound' });
  }

  /** The challenge, for its host, its lead and the programme manager. */
  async function editable(asker: Asker, id: string) {
    const hidden = hiddenFrom(asker);
    if (hidden) return hidden;
    const { region } = asker.person;
    const challenge = await challenges.challenge(region, id);
    if (!challenge) return refuse({ code: 'challengeNotFound' });
    const authorities = await regions.authorities(region);
    const standing = standingIn(challenge, asker, authorities);
    return standing.isManager || writesFindings(standing)
      ? done({ challenge, standing, authorities })
      : refuse({ code: 'challengeNotYours' });
  }

  async function problemsOfMove(
    { person, now }: Asker,
    challenge: PeerChallenge,
    standing: Standing,
    to: HandMove,
    authorities: readonly Authority[],
  ): Promise<Refusal[]> {
    const { state, visitDates } = challenge;
    if (stateAfter(state) !== to) return [{ code: 'challengeNotInState', state, needed: [stateBefore(to)] }];
    const [first] = visitDates;
    switch (to) {
      case 'scoped': {
        const missing = missingForScope(challenge);
        return missing.length > 0 ? [{ code: 'scopeIncomplete', missing }] : [];
      }
      case 'selfAssessmentShared':
        return [];
      case 'visited':
        return first !== undefined && londonDay(now) < first ? [{ code: 'visitNotBegun', first }] : [];
      case 'findingsDrafted':
      case 'findingsAgreed': {
        if (!writesFindings(standing)) return [{ code: 'challengeNotYours' }];
        const names = challenge.hosts.map(code => authorities.find(one => one.code === code)?.name ?? code);
        if (to === 'findingsAgreed' && standing.hosts.length === 0)
          return [{ code: 'onlyHostAgrees', names }];
        const all = await findings.ofChallenge(person.region, challenge.id);
        return all.length === 0 ? [{ code: 'noFindingsYet' }] : [];
      }
    }
  }
}

const BEFORE_VISIT: readonly ChallengeState[] = ['planned', 'scoped', 'selfAssessmentShared'];

const stateBefore = (to: HandMove): ChallengeState =>
  to === 'scoped' ? 'planned' : (HAND_MOVES[HAND_MOVES.indexOf(to) - 1] ?? 'planned');

function datesOf(first: Day, last: Day): Outcome<Day[]> {
  if (first === '' && last === '') return done([]);
  if (first === '' || last === '') return refuse({ code: 'visitHalfDated' });
  return first > last
    ? refuse({ code: 'visitEndsBeforeItBegins', first, last })
    : done([...new Set([first, last])]);
}
