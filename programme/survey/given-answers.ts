import type { Ratings } from './answers.ts';
import type { WindowName } from './window.ts';

/** One person's answers to the questions with options, as they may be counted; nothing else about her. */
export interface GivenAnswers {
  /** Version of the question set. */
  questions: number;
  ratings: Ratings;
}

/**
 * What has been answered after a session. Of a closed window these are its responses. Of an open one they are its
 * responses and what waits in envelopes, read in memory: an interim figure needs no early opening.
 *
 * Of an open window nothing that is counted from this may be stored under its session, nor shown: whoever compares two
 * copies of the database would see what the one who has answered in between has said. What a release shows (of ten or
 * more, over all sessions) may.
 */
export interface AnswersReader {
  given(name: WindowName): Promise<GivenAnswers[]>;
}
