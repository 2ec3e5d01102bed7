import { type Day, londonDay } from '../calendar.ts';
import type { Person } from '../region/person.ts';
import { type BusinessPlan, fundFigures, type PostState, postStateOn } from './business-plan.ts';
import { type Commission, type CommissionState, commissionOn } from './commission.ts';
import { existsOn, type SupportGroup, sponsorOn, sponsorshipOn } from './support-group.ts';

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

/** A support group on a day; of whoever sponsors it, the authority where it is known, and since when. */
export interface SponsoredGroup {
  name: string;
  sponsor?: { authority?: string; since: Day };
}

/** By name. Of a sponsor who has left there is none (G4). */
export const sponsoredGroups = (
  groups: readonly SupportGroup[],
  people: readonly Pick<Person, 'id' | 'leftOn' | 'authority'>[],
  asAt: Day,
): SponsoredGroup[] =>
  groups
    .filter(group => existsOn(group, asAt))
    .map(group => {
      const id = sponsorOn(group, people, asAt);
      const since = sponsorshipOn(group, asAt)?.from;
      if (id === undefined || since === undefined) return { name: group.name };
      const authority = people.find(one => one.id === id)?.authority;
      return { name: group.name, sponsor: { since, ...(authority !== undefined && { authority }) } };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));

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

/** Where a commission stands, and when something was last said of it. */
export interface CommissionReport extends Pick<Commission, 'text' | 'givenBy' | 'givenOn'> {
  state: CommissionState;
  lastWordOn: Day;
}

/** One line for each commission (S10); what was asked first comes first. */
export const commissionReports = (commissions: readonly Commission[], asAt: Day): CommissionReport[] =>
  [...commissions].sort(inOrder).flatMap(commission => {
    const stood = commissionOn(commission, asAt);
    const { text, givenBy, givenOn } = commission;
    return stood ? [{ text, givenBy, givenOn, ...stood }] : [];
  });

const inOrder = (a: Commission, b: Commission): number =>
  a.givenOn === b.givenOn ? a.createdAt.getTime() - b.createdAt.getTime() : a.givenOn < b.givenOn ? -1 : 1;
