import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { PeopleStore } from '../region/people-store.ts';
import { may } from '../region/permissions.ts';
import type { RegionStore } from '../region/region-store.ts';
import type { VoteStore } from '../vote/vote-store.ts';
import type { Summit, SummitState } from './summit.ts';
import type { SummitStore } from './summit-store.ts';

/** What the services for summits stand on. */
export interface SummitDeps {
  summits: SummitStore;
  votes: Pick<VoteStore, 'latest' | 'byId'>;
  people: PeopleStore;
  regions: RegionStore;
}

/** Those who run it see it from its plan on, everybody else once its invitations are out. */
export const seesSummit = ({ person, now }: Asker, { state }: Pick<Summit, 'state'>): boolean =>
  state !== 'planned' || may(person, 'seeSummitGuests', londonDay(now));

export const noSummit = ({ person, now }: Asker) =>
  refuse({ code: 'summitNotFound', mayPlan: may(person, 'runSummit', londonDay(now)) });

/** The summit, if it is there, is for this person to see, and is in one of the states. */
export async function summitInState(
  { summits }: Pick<SummitDeps, 'summits'>,
  asker: Asker,
  id: string,
  states: readonly SummitState[],
): Promise<Outcome<Summit>> {
  const summit = await summits.byId(asker.person.region, id);
  return summit && seesSummit(asker, summit) ? inState(summit, states) : noSummit(asker);
}

/** The summit as long as it is in one of the states; otherwise why what was asked can't be done. */
export function inState(summit: Summit, states: readonly SummitState[]): Outcome<Summit> {
  const { name, state, cancelReason = '' } = summit;
  if (states.includes(state)) return done(summit);
  return state === 'cancelled'
    ? refuse({ code: 'summitCancelled', name, reason: cancelReason })
    : refuse({ code: 'summitNotInState', name, state, needed: states });
}
