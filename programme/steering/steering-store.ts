import type { Change } from '../change.ts';
import type { BusinessPlan } from './business-plan.ts';
import type { Commission } from './commission.ts';
import type { Meeting, MeetingAnswer, MeetingState } from './meeting.ts';
import type { SupportGroup } from './support-group.ts';

/** `decide` is pure: it runs again when another change came between. Undefined: there is no such thing. */
type Changing<Thing> = <T>(
  region: string,
  id: string,
  decide: (present: Thing) => Change<Thing, T>,
) => Promise<T | undefined>;

export interface MeetingStore {
  /** False when it is there already. */
  insert(meeting: Meeting): Promise<boolean>;
  byId(region: string, id: string): Promise<Meeting | undefined>;
  /** The newest first. */
  inStates(region: string, states: readonly MeetingState[]): Promise<Meeting[]>;
  /** Held meetings, the one that was last changed first, at most `limit`. */
  latestHeld(region: string, limit: number): Promise<Meeting[]>;
  change: Changing<Meeting>;
  /** Inserts, or replaces what the same person said about the same date. */
  putAnswer(answer: MeetingAnswer): Promise<void>;
  answers(region: string, meetings: readonly string[]): Promise<MeetingAnswer[]>;
  /** What this person answered, anywhere. */
  answersOf(region: string, person: string): Promise<MeetingAnswer[]>;
  removeAnswer(answer: Pick<MeetingAnswer, 'region' | 'meeting' | 'date' | 'person'>): Promise<void>;
  /** Meetings at which this person was. */
  attendedBy(region: string, person: string): Promise<Meeting[]>;
}

export interface SteeringStore {
  insertCommission(commission: Commission): Promise<boolean>;
  /** What was given last comes first. */
  commissions(region: string): Promise<Commission[]>;
  changeCommission: Changing<Commission>;

  /** `taken`: there is a group of this name. */
  insertGroup(group: SupportGroup): Promise<'inserted' | 'alreadyThere' | 'taken'>;
  /** By name. */
  groups(region: string): Promise<SupportGroup[]>;
  changeGroup: Changing<SupportGroup>;

  insertPlan(plan: BusinessPlan): Promise<boolean>;
  /** The newest first. */
  plans(region: string): Promise<BusinessPlan[]>;
  changePlan: Changing<BusinessPlan>;
}
