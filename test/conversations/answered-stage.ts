import type { SurveyComment } from '../../programme/survey/response.ts';
import type { SurveyKind } from '../../programme/survey/survey-kind.ts';
import { openDatabase } from '../../storage/database.ts';
import { mongoCommentStore } from '../../storage/survey-comment-store.ts';
import { mongoResponseStore } from '../../storage/survey-response-store.ts';
import { mongoWindowStore } from '../../storage/survey-window-store.ts';
import { sampleComment, sampleResponse, sampleWindow } from '../storage/contract/survey-samples.ts';
import { member, raiseSessionStage, type SessionStage } from './session-stage.ts';

export const PILOT = {
  ...{ id: 'pilot', name: 'Pilot', pilot: true, aim: 'Judgement' },
  ...{ surveyDelayMonths: 3, surveyLaunchedOn: '2016-01-11' },
};
const STEERING = [
  member('chair', undefined, [{ role: 'chair' }]),
  member('director', 'D14', [{ role: 'director' }]),
  member('governance', undefined, [{ role: 'governanceLead' }]),
];

export interface AnsweredStage extends SessionStage {
  /** A session after which everything is over: so many gave each answer to one question. */
  answered(
    code: string,
    kind: SurveyKind,
    question: string,
    counts: Readonly<Record<string, number>>,
  ): Promise<void>;
  /** Wrote something about the evaluation of a session, which waits to be read unless `more` says otherwise. */
  wrote(code: string, text: string, more?: Partial<SurveyComment>): Promise<void>;
}

/** Afterwards: what was said after sessions is laid down, and nothing of it was counted, released or read yet. */
export async function raiseAnsweredStage(beginAt: Date): Promise<AnsweredStage> {
  const stage = await raiseSessionStage(beginAt, { cast: STEERING });
  const { db, close } = await openDatabase({ uri: stage.uri, dataDirectory: '' });
  const [windows, responses, comments] = [
    mongoWindowStore(db),
    mongoResponseStore(db),
    mongoCommentStore(db),
  ];
  const { region } = stage;
  await stage.training.insertProgramme({ ...PILOT, region });
  let ids = 0;
  return {
    ...stage,
    async answered(code, kind, question, counts) {
      const session = code.toLowerCase();
      const startsAt = new Date('2015-12-01T09:30:00Z');
      const about = { kind, session, subRegion: 'South', materialVersion: '1.0' };
      if (!(await stage.sessions.byCode(region, code)))
        await stage.place({ ...about, id: session, code, programme: 'pilot', state: 'completed', startsAt });
      const closesAt = new Date('2016-04-01T23:00:00Z');
      const window = { ...about, code, programme: 'pilot', startsAt, opensAt: startsAt, closesAt };
      await windows.insertOnce(sampleWindow(region, window));
      const said = Object.entries(counts).flatMap(([answer, n]) => Array.from({ length: n }, () => answer));
      await responses.insertMissing(
        said.map(answer =>
          sampleResponse(region, `answer-${++ids}`, { ...about, ratings: { [question]: answer } }),
        ),
      );
      const invited = said.length + 2;
      const name = { region, kind, session };
      await windows.close(name, { invited, deliverable: invited, completed: said.length });
    },
    async wrote(code, text, more = {}) {
      const about = { session: code.toLowerCase(), question: 'changeSession' };
      await comments.insertMissing([sampleComment(region, `comment-${++ids}`, { ...about, text, ...more })]);
    },
    async close() {
      await close();
      await stage.close();
    },
  };
}
