import type { RequestState, RightsRequest } from './rights-request.ts';

/** Requests about people's own data. */
export interface RightsStore {
  /** False when it is there, or another one of this kind and person is open. */
  insertOnce(request: RightsRequest): Promise<boolean>;
  byId(region: string, id: string): Promise<RightsRequest | undefined>;
  /** The newest first. */
  ofPerson(region: string, person: string): Promise<RightsRequest[]>;
  /** The oldest first. */
  inStates(region: string, states: readonly RequestState[]): Promise<RightsRequest[]>;
  /** Done or refused at this instant or later. */
  decidedSince(region: string, since: Date): Promise<RightsRequest[]>;
  /** False when it is not in `from` any more. */
  move(
    region: string,
    id: string,
    from: RequestState,
    next: Pick<RightsRequest, 'state'> & Partial<Pick<RightsRequest, 'decidedBy' | 'decidedAt' | 'reason'>>,
  ): Promise<boolean>;
  /** Puts `to` in the place of `from` as whoever asked. Where both ask for the same, both requests stay open. */
  replacePerson(region: string, from: string, to: string): Promise<void>;
  /** Takes away what one person wrote in her requests. */
  forgetTexts(region: string, person: string): Promise<void>;
  /** Removes those that were decided before this instant and are over; answers how many. */
  removeBefore(region: string, at: Date): Promise<number>;
  /** How many those are. */
  countBefore(region: string, at: Date): Promise<number>;
}
