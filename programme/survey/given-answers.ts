import type { Ratings } from './answers.ts';
import { openedEnvelopes } from './opened-envelopes.ts';
import type { SurveyDeps } from './survey-deps.ts';
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
  /** Empty when there is no such window. Throws when the key of an open one is not there. */
  given(name: WindowName): Promise<GivenAnswers[]>;
}

export function answersReader(deps: SurveyDeps): AnswersReader {
  const { windows, invitations, responses } = deps;
  const contentsOf = openedEnvelopes(deps);

  return {
    async given(name) {
      const window = await windows.of(name);
      if (!window) return [];
      // Envelopes first: what is opened in between is then seen twice, under one id, and not missed.
      const waiting = window.state === 'open' ? await invitations.envelopes(name) : [];
      const inEnvelopes = waiting.length > 0 ? await contentsOf(window, 0, waiting) : { responses: [] };
      const opened = await responses.ofWindow(name);
      const there = new Set(opened.map(({ id }) => id));
      const all = [...opened, ...inEnvelopes.responses.filter(({ id }) => !there.has(id))];
      return all.map(({ questions, ratings }) => ({ questions, ratings }));
    },
  };
}
