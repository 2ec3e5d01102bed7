interface OfSession {
  session: string;
  code: string;
  startsAt: Date;
}

/** Something that waits for one person, beside what she has to decide; its sentence is in the wording. */
export type OwnLine =
  | (OfSession & { says: 'seatOffered'; until: Date })
  | (OfSession & { says: 'seatBooked' | 'seatWaited' | 'evaluationAsked' | 'impactAsked' })
  | (OfSession & { says: 'tasksOpen'; count: number })
  | { says: 'actionsOwned'; count: number; overdue: number }
  | { says: 'commentsUnread' | 'messagesStuck'; count: number };
