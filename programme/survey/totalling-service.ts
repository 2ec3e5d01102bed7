import { countAnswers } from './counted-question.ts';
import type { AnswersReader } from './given-answers.ts';
import { SURVEY_KINDS, type SurveyKind } from './survey-kind.ts';
import type { WindowStore } from './survey-store.ts';
import { NOBODY, type SurveyTotals, type SurveyTotalsStore } from './survey-totals.ts';
import type { SurveyWindow } from './window.ts';

export interface TotallingDeps {
  windows: WindowStore;
  answers: AnswersReader;
  totals: SurveyTotalsStore;
}

const MANY = 200;

/** Adds up what has closed, each window once; what it costs does not depend on how many were added up before. */
export function totallingService({ windows, answers, totals }: TotallingDeps) {
  async function totalsOf(window: SurveyWindow): Promise<SurveyTotals> {
    const { region, kind, session, programme, startsAt, subRegion, materialVersion, questions } = window;
    const given = await answers.given({ region, kind, session });
    return {
      ...{ region, kind, session, programme, startsAt, subRegion, materialVersion },
      counts: window.counts ?? NOBODY,
      questions: countAnswers(kind, questions, given),
    };
  }

  /** Answers how many were added. */
  async function addKind(region: string, kind: SurveyKind): Promise<number> {
    let added = 0;
    for (;;) {
      const closed = await windows.uncounted(region, kind, MANY);
      await totals.insertMissing(await Promise.all(closed.map(totalsOf)));
      const sessions = closed.map(({ session }) => session);
      if (sessions.length > 0) await windows.noteCounted(region, kind, sessions);
      added += closed.length;
      if (closed.length < MANY) break;
    }
    await totals.addUp(region, kind);
    return added;
  }

  return {
    /** Answers of which kinds something was new. */
    async addUp(region: string): Promise<SurveyKind[]> {
      const fresh: SurveyKind[] = [];
      for (const kind of SURVEY_KINDS) if ((await addKind(region, kind)) > 0) fresh.push(kind);
      return fresh;
    },
  };
}
