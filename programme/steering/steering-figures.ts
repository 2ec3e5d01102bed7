import { type Day, londonDay } from '../calendar.ts';
import type { Person } from '../region/person.ts';
import { type BusinessPlan, fundFigures, type PostState, postStateOn } from './business-plan.ts';
import { type Commission, type CommissionState, commissionOn } from './commission.ts';
import { existsOn, type SupportGroup, sponsorOn } from './support-group.ts';

/** Support groups on a day: how many there are, how many are sponsored, and which are not (G4). */
export interface SupportGroupFigures {
  total: number;
  sponsored: number;
  vacancies: string[];
}

export function supportGroupFigures(
  groups: readonly SupportGroup[],
  people: readonly Pick<Person, 'id' | 'leftOn'>[],
  asAt: Day,
): SupportGroupFigures {
  const there = groups.filter(group => existsOn(group, asAt));
  const vacant = there.filter(group => sponsorOn(group, people, asAt) === undefined);
  return {
    total: there.length,
    sponsored: there.length - vacant.length,
    vacancies: vacant.map(({ name }) => name),
  };
}

/** The money of the plan of a day, in whole pence, and where the posts stand. */
export interface FundReport {
  title: string;
  available: number;
  committed: number;
  posts: { title: string; hundredths: number; state: PostState }[];
}

/** The newest plan that was begun by the end of the day; undefined before the first one. */
export function fundReport(plans: readonly BusinessPlan[], asAt: Day): FundReport | undefined {
  const plan = plans.find(one => begunOn(one) <= asAt);
  if (!plan) return undefined;
  const { available, committed } = fundFigures(plan, asAt);
  return {
    title: plan.title,
    available,
    committed,
    posts: plan.posts.flatMap(post => {
      const state = postStateOn(post, asAt);
      return state === undefined ? [] : [{ title: post.title, hundredths: post.hundredths, state }];
    }),
  };
}

/** A plan may be written down after its money was given: the earliest day that it speaks of counts. */
function begunOn({ createdAt, contributions, lines }: BusinessPlan): Day {
  const days = [
    ...contributions.map(({ on }) => on),
    ...lines.flatMap(({ steps }) => steps.map(({ on }) => on)),
  ];
  return [londonDay(createdAt), ...days].sort()[0] ?? '';
}

/** One line for each commission: where it stands, and when something was last said (S10). */
export interface CommissionReport extends Pick<Commission, 'text' | 'givenBy' | 'givenOn'> {
  state: CommissionState;
  lastWordOn: Day;
}

export const commissionReports = (commissions: readonly Commission[], asAt: Day): CommissionReport[] =>
  commissions.flatMap(commission => {
    const stood = commissionOn(commission, asAt);
    const { text, givenBy, givenOn } = commission;
    return stood ? [{ text, givenBy, givenOn, ...stood }] : [];
  });
