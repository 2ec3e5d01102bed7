import { countBallots } from '../../../programme/vote/count.ts';
import type { ProposalView } from '../../../programme/vote/debate-views.ts';
import type { Mark, Marks } from '../../../programme/vote/marks.ts';
import type { VoteResult } from '../../../programme/vote/result.ts';
import { countVote } from '../../../programme/vote/run-off.ts';
import type { OpenedVote, Vote, VoteOption, VoteRules } from '../../../programme/vote/vote.ts';
import { METHODS } from '../../programme/every-method.ts';
import { choosing } from '../../support/choosing.ts';

/** Turns what a person would have typed into what a test wants them to have typed. */
export type Typed = (text: string) => string;

/** How much there is of everything: an ordinary vote, and one that fills its cards. */
export interface Scale {
  options: number;
  electors: number;
  entries: number;
}
export const ORDINARY: Scale = { options: 10, electors: 16, entries: 3 };
export const LARGEST: Scale = { options: 20, electors: 500, entries: 20 };

export const at = (time: string): Date => new Date(`2015-11-${time}Z`);
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const TOPICS = [
  'Preventing and tackling neglect',
  'Recruiting and keeping social workers',
  'Quality of practice, auditing and QA',
  'Enough placements for adolescents',
];

/** A vote with its usual rules, in the state that `change` gives it. */
export class ExampleVote {
  readonly typed: Typed;
  readonly scale: Scale;
  readonly rules: Partial<VoteRules>;

  constructor(typed: Typed, scale: Scale, rules: Partial<VoteRules> = {}) {
    this.typed = typed;
    this.scale = scale;
    this.rules = rules;
  }

  get options(): VoteOption[] {
    return numbers(this.scale.options).map(n => ({
      code: `T${n}`,
      title: this.typed(TOPICS[n - 1] ?? `Topic number ${n}`),
    }));
  }

  get electors(): string[] {
    return numbers(this.scale.electors).map(n => this.typed(`Authority ${n}`));
  }

  vote(change: Partial<Vote> = {}): Vote {
    return {
      id: 'vote-1',
      region: 'demo',
      title: this.typed('Regional improvement priorities for 2016'),
      question: this.typed('Which topics should the region work on together?'),
      method: { kind: 'approval', choices: 3 },
      unit: 'perAuthority',
      delegateRoles: [],
      quorum: { kind: 'moreThanHalfOfElectorate' },
      adoptRule: { kind: 'moreThanHalfOfBallots', max: 4 },
      tieRule: 'includeAllTied',
      runOffHours: 24,
      noneOfThese: false,
      recordedVote: false,
      minimumDebateHours: 24,
      closesAt: at('27T15:00:00'),
      remindMinutesBefore: [60, 1440],
      state: 'draft',
      createdBy: 'person-1',
      createdAt: at('01T09:00:00'),
      ...this.rules,
      ...change,
    };
  }

  opened(change: Partial<Vote> = {}): OpenedVote {
    return {
      electorate: this.electors.map((name, index) => ({ id: `D${index + 1}`, name, voters: ['person-2'] })),
      options: this.options,
      openedAt: at('27T13:30:00'),
      ...this.vote({ state: 'open', ...change }),
    } as OpenedVote;
  }

  /** The declared count of these ballots. */
  result(ballots: readonly Marks[], rules: Partial<VoteRules> = {}): VoteResult {
    const vote = { ...this.opened(), ...rules };
    const { id, region, title, unit, method, quorum, adoptRule, tieRule, noneOfThese, recordedVote } = vote;
    return {
      ...countBallots({ ...vote, electorate: this.scale.electors, ballots }),
      ...{ vote: id, region, title, unit, method, quorum, adoptRule, tieRule, noneOfThese, recordedVote },
      closedAt: at('27T15:00:00'),
      declaredAt: at('27T15:10:00'),
      declaredBy: 'person-3',
      ballotPapers: [],
    };
  }

  /** The vote in a run-off between its first two options, after a first round by points. */
  runOff(): OpenedVote {
    const { method, options, openedAt, closesAt } = this.opened({ method: METHODS.points });
    return this.opened({
      method: { ...METHODS.points, points: 5 },
      options: options.slice(0, 2),
      openedAt: at('27T15:10:00'),
      closesAt: at('28T15:10:00'),
      firstRound: { method, options, openedAt, closesAt, closedAt: closesAt, places: 1 },
    });
  }

  /** The declared count of a vote by points of which three topics tied, and of which two tied again. */
  runOffResult(): VoteResult {
    const { method, options } = this.opened({ method: METHODS.points });
    const rules = {
      method,
      adoptRule: { kind: 'topN', n: 2 },
      tieRule: 'runOff',
      noneOfThese: true,
    } as const;
    const all = (...codes: string[]): Mark[] => codes.map(code => ({ code, weight: 3 }));
    const runOffBallots = [all('T2'), all('T3'), all('T1', 'T2'), all('T1', 'T3'), choosing('none')];
    const count = { ...this.opened(), ...rules, options, electorate: this.scale.electors };
    return {
      ...this.result([], rules),
      ...countVote({ ...count, ballots: [all('T1', 'T2', 'T3')], runOffBallots }),
    };
  }

  proposals(): ProposalView[] {
    return this.options.map(({ code, title }, index) => ({
      proposal: {
        id: `proposal-${code}`,
        region: 'demo',
        vote: 'vote-1',
        code,
        title,
        caseForAction: this.typed('No authority can do this alone.'),
        proposedBy: 'person-4',
        proposedAt: at('13T09:00:00'),
        state: index % 2 ? 'accepted' : 'submitted',
      },
      proposedByName: this.typed('Alex Example'),
      from: this.typed('Carrowmoor'),
      stances: { for: 3, against: 1, question: 1 },
    }));
  }
}

/** Support of the topics with the most of it, of 15 ballots. */
export const DEMO_SUPPORT = { T1: 13, T2: 10, T3: 8, T4: 4 };

/** Ballots that give the first options support of `support`, so far as each ballot has room. */
export function ballotsFor(support: Readonly<Record<string, number>>, ballots: number): Mark[][] {
  return numbers(ballots).map(n =>
    choosing(...Object.keys(support).filter(code => n <= (support[code] ?? 0))),
  );
}
