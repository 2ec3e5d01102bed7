import type { Answers } from './answers.ts';

/** What is in an envelope. */
export interface EnvelopeContent {
  /** Id of the response to be; with a receipt it can be worked out again, as can those of the comments. */
  response: string;
  /** Ids of the comments to be, by question: one for every free question, answered or not. */
  comments: Readonly<Record<string, string>>;
  /** Undefined: withdrawn. The envelope stays, so that its absence does not tell. */
  answers: Answers | undefined;
}

/** An envelope as it waits on its invitation. */
export interface StoredEnvelope {
  /** Id of the invitation. */
  invitation: string;
  sealed: Uint8Array;
  /** Number of the opening that has taken it; nothing about it can change from then on. */
  opening?: number;
}
