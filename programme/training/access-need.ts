/**
 * What somebody needs in order to take part in a session, in her own words. It may be about her health, so it is apart from
 * the session and its roster, seen by the programme manager alone, and gone 30 days after the session (P4).
 */
export interface AccessNeed {
  region: string;
  session: string;
  person: string;
  text: string;
  at: Date;
}

export interface AccessNeedStore {
  /** One for each person and session: a new one takes the place of the old one. */
  put(need: AccessNeed): Promise<void>;
  of(region: string, session: string, person: string): Promise<AccessNeed | undefined>;
  ofSession(region: string, session: string): Promise<AccessNeed[]>;
  /** Ids of sessions for which anybody needs something. */
  sessions(region: string): Promise<string[]>;
  /** Puts `to` in the place of `from`. Where both have said something about a session, the last that was said stays. */
  replacePerson(region: string, from: string, to: string): Promise<void>;
  /** Of these people, on one session; answers how many there were. */
  remove(region: string, session: string, people: readonly string[]): Promise<number>;
}
