import type { PeopleStore } from '../region/people-store.ts';
import type { SummitStore } from '../summit/summit-store.ts';
import type { MeetingStore, SteeringStore } from './steering-store.ts';

/** What the services for the steering group stand on. */
export interface SteeringDeps {
  meetings: MeetingStore;
  steering: SteeringStore;
  summits: Pick<SummitStore, 'all'>;
  people: PeopleStore;
}
