/** What a decision makes of a thing as it stands: the next one, or nothing; and what the caller is told either way. */
export interface Change<Thing, Answer> {
  next?: Thing;
  answer: Answer;
}

/** A thing that is changed by decisions. Its store counts them, so that an outdated card is not written over a newer one. */
export interface Revised {
  id: string;
  region: string;
  revision: number;
}
