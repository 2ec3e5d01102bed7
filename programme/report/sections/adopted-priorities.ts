import { londonDay } from '../../calendar.ts';
import type { DeclaredCount, Priority } from '../../vote/result.ts';
import type { VoteStore } from '../../vote/vote-store.ts';
import type { FoundFigure } from '../report.ts';
import { figure, type ReportScope, type SectionFacts } from '../section.ts';

export interface AdoptedPriorities {
  result: DeclaredCount;
  /** As the branch had decided on them by then. */
  priorities: Priority[];
}

type Code =
  | 'vote.closedOn'
  | 'vote.electorate'
  | 'vote.ballots'
  | 'vote.turnoutPercent'
  | 'vote.quorumMet'
  | 'vote.adopted'
  | 'vote.support'
  | 'vote.endorsement';
type Source = 'vote.result' | 'vote.endorsements';

/**
 * The last vote whose result was declared by then: turnout, topics adopted, what the branch made of them, and support for
 * those who are of the region. Nothing for the inspectorate (DOMAIN 0).
 */
export function adoptedPriorities(
  votes: Pick<VoteStore, 'lastResult' | 'firstDeclaredAt' | 'priorities'>,
): SectionFacts<AdoptedPriorities, Code, Source> {
  return {
    kind: 'adoptedPriorities',
    async since(region) {
      const first = await votes.firstDeclaredAt(region);
      return first && londonDay(first);
    },
    async find({ region, at, audience }) {
      if (audience === 'ofsted') return undefined;
      const result = await votes.lastResult(region, at);
      if (!result) return undefined;
      const priorities = await votes.priorities(region, result.vote);
      return { result, priorities: priorities.map(one => asOf(one, at)) };
    },
    figures: (found, scope) => ({ figures: figuresOf(found, scope) }),
  };
}

/** A decision that came later is not known yet. */
const asOf = (priority: Priority, at: Date): Priority =>
  priority.decidedAt !== undefined && priority.decidedAt > at
    ? { ...priority, endorsement: 'declared' }
    : priority;

function figuresOf(
  { result, priorities }: AdoptedPriorities,
  { asAt, audience }: ReportScope,
): FoundFigure<Code, Source>[] {
  const counted = figure<Code, Source>('vote.result', asAt);
  const decided = figure<Code, Source>('vote.endorsements', asAt);
  const adopted = result.options.filter(option => option.adopted);
  const support = audience === 'members' ? result.options : [];
  return [
    counted('vote.closedOn', londonDay(result.closedAt), { unit: 'day' }),
    counted('vote.electorate', result.electorate),
    counted('vote.ballots', result.ballots),
    counted('vote.turnoutPercent', result.turnoutPercent, { unit: 'percent' }),
    counted('vote.quorumMet', result.quorumMet, { unit: 'yesNo' }),
    ...adopted.map(({ code, title }) =>
      counted('vote.adopted', true, { unit: 'yesNo', of: { code, name: title } }),
    ),
    ...support.map(({ code, title, support: n }) =>
      counted('vote.support', n, { of: { code, name: title } }),
    ),
    ...priorities.map(({ code, title, endorsement }) =>
      decided('vote.endorsement', endorsement, { unit: 'text', of: { code, name: title } }),
    ),
  ];
}
