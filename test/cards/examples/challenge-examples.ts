import { challengeCard } from '../../../cards/views/challenge-card.ts';
import { challengePlanCard } from '../../../cards/views/challenge-plan-card.ts';
import { challengeProgrammeCard } from '../../../cards/views/challenge-programme-card.ts';
import { challengeProgrammeFormCard } from '../../../cards/views/challenge-programme-form-card.ts';
import { findingFormCard } from '../../../cards/views/finding-form-card.ts';
import type {
  ChallengeProgrammeView,
  ChallengeView,
  FindingView,
} from '../../../programme/challenge/challenge-views.ts';
import { CHALLENGE_ACTIONS } from '../../../programme/challenge/challenge-views.ts';
import { FINDING_VISIBILITIES } from '../../../programme/challenge/finding.ts';
import { PARTICIPATION_STATUSES } from '../../../programme/challenge/participation.ts';
import {
  CHALLENGE_STATES,
  type ChallengeState,
  missingForScope,
  type PeerChallenge,
  stateAfter,
} from '../../../programme/challenge/peer-challenge.ts';
import { AT, sampleChallenge, sampleProgramme } from '../../challenge/sample-challenge.ts';
import type { Examples } from './examples.ts';
import type { Typed } from './votes.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const programme = (typed: Typed) => sampleProgramme({ theme: typed('Learning from each other') });

const line = (typed: Typed, n: number) => ({
  id: `challenge-${n}`,
  hostNames: [typed(`Authority ${n}`)],
  challengerNames: [typed(`Authority ${n + 1}`), typed(`Authority ${n + 2}`)],
  state: CHALLENGE_STATES[n % CHALLENGE_STATES.length] ?? 'planned',
  visitDates: n % 2 ? ['2015-09-15', '2015-09-17'] : [],
});

function programmeView(typed: Typed, many: number, isManager: boolean): ChallengeProgrammeView {
  const rows = numbers(many).map(n => ({
    authority: `D${n}`,
    name: typed(`Authority ${n}`),
    status: PARTICIPATION_STATUSES[n % PARTICIPATION_STATUSES.length] ?? 'invited',
    on: '2015-06-01',
    ...(n % 3 === 0 && { reason: typed('An inspection was announced') }),
  }));
  return {
    programme: programme(typed),
    others: [sampleProgramme({ id: 'earlier', year: 2014, theme: typed('The year before') })],
    participated: 12,
    of: many,
    rows,
    own: rows.slice(0, 2).map(row => ({ ...row, status: 'invited' })),
    challenges: numbers(many).map(n => line(typed, n)),
    isManager,
  };
}

const finding = (typed: Typed, n: number): FindingView => ({
  id: `finding-${n}`,
  host: 'D01',
  kind: n % 2 ? 'strength' : 'areaForConsideration',
  topic: 'neglect',
  topicTitle: typed('Neglect'),
  hostName: typed('Authority 1'),
  text: typed('Audits are read by managers and change what teams do.'),
  visibility: FINDING_VISIBILITIES[n % 3] ?? 'hostOnly',
  changedAt: AT,
  mayRelease: n % 3 === 0,
});

function view(typed: Typed, more: Partial<PeerChallenge>, findings: number): ChallengeView {
  const challenge = sampleChallenge({ lead: 'lee', keyLinesOfEnquiry: [], ...more });
  const next = stateAfter(challenge.state);
  return {
    ...line(typed, 1),
    visitDates: challenge.visitDates,
    challenge: {
      ...challenge,
      keyLinesOfEnquiry: challenge.keyLinesOfEnquiry.map(typed),
    },
    programme: programme(typed),
    leadName: typed('Lee Lead'),
    teamNames: [typed('Tom Team'), typed('Tina Team')],
    missing: missingForScope(challenge),
    ...(next && { next }),
    findings: numbers(findings).map(n => finding(typed, n)),
    counts: { hostOnly: 2, approvedForCollation: 2, collated: 1 },
    hosts: challenge.hosts.map(code => ({ code, name: typed(`Authority ${code}`) })),
    topics: ['neglect', 'care'].map(code => ({ region: 'demo', code, title: typed(code) })),
    actions: [...CHALLENGE_ACTIONS],
  };
}

const scoped = { keyLinesOfEnquiry: ['How is drift noticed?'], visitDates: ['2015-09-15'] };

const inState = (typed: Typed, state: ChallengeState) =>
  challengeCard(view(typed, { ...scoped, state }, 5), 'once');

/** Who takes part in peer challenge, and the challenges. */
export const examples: Examples = (typed, { electors }) => {
  const many = Math.min(electors, 60);
  const { findings: _, counts: _counts, ...member } = view(typed, scoped, 0);
  return {
    'challengeProgrammeFormCard of a new programme': challengeProgrammeFormCard('once', '2015-06-01'),
    'challengeProgrammeCard for the programme manager': challengeProgrammeCard(
      programmeView(typed, many, true),
      'Noted.',
    ),
    'challengeProgrammeCard for a director': challengeProgrammeCard(programmeView(typed, many, false)),
    'challengeProgrammeCard for a colleague': (() => {
      const { rows: _rows, ...everybody } = programmeView(typed, 16, false);
      return challengeProgrammeCard({ ...everybody, own: [], challenges: [], others: [] });
    })(),
    'challengePlanCard of a new challenge': challengePlanCard('once', {
      programme: programme(typed),
      authorities: numbers(many).map(n => ({ code: `D${n}`, name: typed(`Authority ${n}`) })),
    }),
    'challengePlanCard of one that is planned': challengePlanCard('once', {
      programme: programme(typed),
      authorities: [{ code: 'D01', name: typed('Authority 1') }],
      challenge: sampleChallenge(),
    }),
    'challengePlanCard without authorities': challengePlanCard('once', {
      programme: programme(typed),
      authorities: [],
    }),
    ...Object.fromEntries(
      CHALLENGE_STATES.map(state => [`challengeCard of one that is ${state}`, inState(typed, state)]),
    ),
    'challengeCard with nothing prepared': challengeCard(
      { ...view(typed, {}, 0), actions: ['changeSides', 'scope'] },
      'once',
      'Saved.',
    ),
    'challengeCard of several hosts with many findings': challengeCard(
      view(typed, { ...scoped, hosts: ['D01', 'D02'], state: 'findingsAgreed' }, many),
      'once',
    ),
    'challengeCard for a member': challengeCard({ ...member, actions: [], topics: [] }, 'once'),
    'findingFormCard of a finding': findingFormCard(view(typed, scoped, 5), finding(typed, 1)),
  };
};
