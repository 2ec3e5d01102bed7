import type { Asker } from '../asker.ts';
import type { AuditStore } from '../audit/audit-store.ts';
import type { PeopleDeps } from '../region/people-deps.ts';
import type { InvitationStore, WindowStore } from '../survey/survey-store.ts';
import type { BookingName } from '../training/booking.ts';
import type { TrainingRecordStore } from '../training/training-record.ts';
import type { VoteStore } from '../vote/vote-store.ts';
import type { HeldStore } from './held-store.ts';
import type { RightsStore } from './rights-store.ts';

/** What the services for people's rights stand on. */
export interface RightsDeps extends PeopleDeps {
  rights: RightsStore;
  held: HeldStore;
  votes: Pick<VoteStore, 'inStates' | 'renameElector'>;
  records: Pick<TrainingRecordStore, 'byPerson'>;
  windows: Pick<WindowStore, 'ofSessions'>;
  invitations: Pick<InvitationStore, 'ofPerson' | 'setEligible'>;
  audit: Pick<AuditStore, 'record'>;
  /** Gives up a place to come, as the person herself does. What is refused stays as it is. */
  endPlace(asker: Asker, place: BookingName): Promise<unknown>;
  /** What a person who was erased is called from then on. */
  nameless: string;
}

export const OBJECTED = 'rights.objected';
export const OBJECTION_WITHDRAWN = 'rights.objectionWithdrawn';
export const ERASED = 'rights.erased';
export const ENTERED = 'rights.entered';
export const LOOKED_AT = 'rights.lookedAt';
export const EXPORTED = 'rights.exported';
