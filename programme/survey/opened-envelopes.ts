import type { EnvelopeContent, StoredEnvelope } from './envelope.ts';
import { unpacked } from './packed-envelope.ts';
import { contextOf } from './receipt.ts';
import type { SurveyComment, SurveyResponse } from './response.ts';
import type { SurveyDeps } from './survey-deps.ts';
import type { SurveyWindow } from './window.ts';

/** What is in envelopes, as it is to be kept: of those that were withdrawn nothing. */
export interface OpenedEnvelopes {
  responses: SurveyResponse[];
  comments: SurveyComment[];
}

/** Throws when the key is not there. */
export const openedEnvelopes = ({ keys, sealing }: Pick<SurveyDeps, 'keys' | 'sealing'>) =>
  async function contentsOf(
    window: SurveyWindow,
    opening: number,
    envelopes: readonly StoredEnvelope[],
  ): Promise<OpenedEnvelopes> {
    const key = await keys.read(window);
    if (!key) throw new Error(`The key of what was asked after session ${window.code} is not there.`);
    const contents = envelopes.map(({ invitation: id, sealed }) =>
      unpacked(sealing.open(key, contextOf({ ...window, id }), sealed)),
    );
    return {
      responses: contents.flatMap(content => responseFrom(content, window, opening)),
      comments: contents.flatMap(content => commentsFrom(content, window, opening)),
    };
  };

const placeOf = (window: SurveyWindow, opening: number) => {
  const { region, kind, session, subRegion, materialVersion, questions } = window;
  return { region, kind, session, subRegion, materialVersion, questions, opening };
};

function responseFrom(
  { response: id, answers }: EnvelopeContent,
  window: SurveyWindow,
  opening: number,
): SurveyResponse[] {
  return answers ? [{ ...placeOf(window, opening), id, ratings: answers.ratings }] : [];
}

const commentsFrom = (
  { comments, answers }: EnvelopeContent,
  window: SurveyWindow,
  opening: number,
): SurveyComment[] =>
  Object.entries(comments).flatMap(([question, id]) => {
    const text = answers?.texts[question];
    return text === undefined ? [] : [{ ...placeOf(window, opening), id, question, text, state: 'waiting' }];
  });
