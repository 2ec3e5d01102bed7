import type { Asker } from '../asker.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { denied } from '../region/people-deps.ts';
import type { SurveyComment } from './response.ts';
import { SURVEY_KINDS } from './survey-kind.ts';
import type { CommentStore } from './survey-store.ts';

/** Read one after the other, so that none is waved through with many. */
const AT_ONCE = 1;
/** Offered to choose from. */
const THEMES = 30;

/** A comment as its reader sees it: what was asked and what was written, and nothing about where or by whom (X8). */
export type CommentToRead = Pick<SurveyComment, 'id' | 'kind' | 'question' | 'text'>;

export interface ModerationView {
  /** The next one; undefined when all have been read. */
  next?: CommentToRead;
  waiting: number;
  /** Themes that were used before, the most frequent first. */
  themes: readonly string[];
}

export interface Judgement {
  id: string;
  accept: boolean;
  /** What it is about; empty for one that is not accepted. */
  themes: readonly string[];
}

/** Nobody else sees what somebody wrote before a person has read it (X8). */
export function moderationService({ comments }: { comments: CommentStore }) {
  async function view(region: string): Promise<ModerationView> {
    const [[next], waiting, ...themes] = await Promise.all([
      comments.inState(region, 'waiting', AT_ONCE),
      comments.count(region, 'waiting'),
      ...SURVEY_KINDS.map(kind => comments.themes(region, kind, THEMES)),
    ]);
    const { id, kind, question, text } = next ?? {};
    const isThere = id !== undefined && kind !== undefined && question !== undefined && text !== undefined;
    return {
      ...(isThere && { next: { id, kind, question, text } }),
      waiting,
      themes: [...new Set(themes.flat().map(({ theme }) => theme))].slice(0, THEMES),
    };
  }

  return {
    async queue(asker: Asker): Promise<Outcome<ModerationView>> {
      return denied(asker, 'moderateComments') ?? done(await view(asker.person.region));
    },

    /** Says once what becomes of a comment, and goes on to the next. What is accepted says what it is about. */
    async judge(asker: Asker, { id, accept, themes }: Judgement): Promise<Outcome<ModerationView>> {
      const refused = denied(asker, 'moderateComments');
      if (refused) return refused;
      if (accept && themes.length === 0) return refuse({ code: 'themeMissing' });
      const { region } = asker.person;
      const to = accept
        ? ({ state: 'accepted', themes: [...new Set(themes)] } as const)
        : ({ state: 'rejected' } as const);
      return (await comments.judge(region, id, to))
        ? done(await view(region))
        : refuse({ code: 'commentNotWaiting' });
    },
  };
}
