/** A stretch of a person's time that a place on a session takes, or would take. */
export interface Hold {
  booking: string;
  session: string;
  programme: string;
  startsAt: Date;
  endsAt: Date;
  /** How many changes of the session's times it follows. */
  timeChanges: number;
  /** When it was claimed. */
  at: Date;
}

/**
 * The person's side of her bookings. A seat is held here first, so nobody sits twice at the same time or twice in one
 * programme (T4), and then taken on the session under the same booking id. What a crash left between the two is in
 * `claimed`, and is finished or released by the reconciler.
 */
export interface TrainingRecord {
  region: string;
  person: string;
  /** Seats, and seats asked for. */
  seats: Hold[];
  /** Places on waiting lists: any number, overlapping or not (T4). */
  waiting: Hold[];
  /** Ids of bookings that were asked for here and not yet answered there. */
  claimed: string[];
}

/** `clash`: the seat that stands in the way, and why. Nothing was changed then. */
export type ClaimOutcome =
  | { claimed: true }
  | { claimed: false; clash: Hold; because: 'sameProgramme' | 'overlap' };

/** Every method may be repeated: the second time changes nothing. */
export interface TrainingRecordStore {
  /** Absent people have an empty record. */
  byPerson(region: string, person: string): Promise<TrainingRecord>;
  byPeople(region: string, people: readonly string[]): Promise<TrainingRecord[]>;
  /**
   * Claims a seat, in one command: refused when another seat is in the same programme or overlaps it. `insteadOf` names
   * a booking that gives way, as when a place is moved to another session.
   */
  claimSeat(region: string, person: string, hold: Hold, insteadOf?: string): Promise<ClaimOutcome>;
  /**
   * The session has answered: it is a seat now. Held even where the claim was released meanwhile: what the session says
   * is so. False when it was added like that; the booking may be over by now, so the caller looks again.
   */
  settleAsSeat(region: string, person: string, hold: Hold): Promise<boolean>;
  /**
   * The session has answered: it is a place on the waiting list now. False when it was added without a claim, as above.
   * Whoever has no record yet has claimed nothing, and gets none.
   */
  settleAsWaiting(region: string, person: string, hold: Hold): Promise<boolean>;
  /** The booking is over: nothing is held for it any more. */
  release(region: string, person: string, booking: string): Promise<void>;
  /** The session has other times now: replaces the hold of the booking where there is one. Seats are kept even when they overlap now. */
  moveHold(region: string, person: string, hold: Hold): Promise<void>;
  /** Records with claims made at this instant or earlier, at most `limit`. */
  withClaims(region: string, until: Date, limit: number): Promise<TrainingRecord[]>;
}
