import type { Ratings } from './answers.ts';
import type { WindowName } from './window.ts';

/**
 * What somebody answered, apart from who it was. Neither person nor authority is on it (P6), nor any time: of an
 * opening only its number is known, and that ten or more were in it, or all of the window.
 */
export interface SurveyResponse extends WindowName {
  /**
   * A digest of the receipt under the window's key, so whoever has the receipt can find it until the close. When the key
   * has been destroyed it is a random name and nothing more.
   */
  id: string;
  subRegion: string;
  /** Version of the training material. */
  materialVersion: string;
  /** Version of the question set. */
  questions: number;
  /** Number of the opening that it came with. */
  opening: number;
  ratings: Ratings;
}

/** What becomes of a text that somebody wrote: `waiting` until a person has read it (X8). */
export const COMMENT_STATES = ['waiting', 'accepted', 'rejected'] as const;
export type CommentState = (typeof COMMENT_STATES)[number];

/** A text that somebody wrote, apart from who it was and from what else she answered: the two share no id. */
export interface SurveyComment extends WindowName {
  /** A digest like that of a response, and another one. */
  id: string;
  subRegion: string;
  materialVersion: string;
  questions: number;
  opening: number;
  /** Id of the question. */
  question: string;
  text: string;
  state: CommentState;
  /** What it is about, in the words of whoever read it; there once it was accepted. */
  themes?: readonly string[];
}
