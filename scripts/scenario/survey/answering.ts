import { ANSWER_FORMS } from '../../../cards/views/answer-forms.ts';
import { words } from '../../../cards/wording/words.ts';
import type { SurveyKind } from '../../../programme/survey/survey-kind.ts';
import { asDrawn, choiceOf } from '../../support/card-inputs.ts';
import { buttonOf, buttonsOf } from '../../support/teams-user.ts';
import { pressed, typed } from '../acting.ts';
import type { Stage } from '../stage.ts';
import { MAIN_QUESTION, mainAnswers } from './survey-part.ts';
import type { Speaker } from './surveyed.ts';

const { waiting, commands } = words.survey;

/** The session that is spoken of. */
export interface About {
  code: string;
  startsAt: Date;
}

/** All of them answer, side by side; each reads the answers once more before sending them. */
export async function answerAll(
  stage: Stage,
  kind: SurveyKind,
  about: About,
  speakers: readonly Speaker[],
): Promise<void> {
  const { review, send } = ANSWER_FORMS[kind];
  await Promise.all(
    speakers.map(async ({ key, said }, n) => {
      await stage.arrived(key);
      const questions = await questionsFor(stage, kind, about, key);
      const given = {
        [MAIN_QUESTION[kind]]: said,
        ...otherAnswers(kind, mainAnswers(kind).indexOf(said), n),
      };
      const checked = await pressed(stage, key, buttonOf(questions, review.verb), given);
      await pressed(stage, key, buttonOf(checked, send.verb), asDrawn(checked));
    }),
  );
}

/** The card that has come by itself, where that is the last thing in the chat; or what the command answers with. */
async function questionsFor(
  stage: Stage,
  kind: SurveyKind,
  { code, startsAt }: About,
  key: string,
): Promise<unknown> {
  const { show, review } = ANSWER_FORMS[kind];
  const asks = (card: unknown, verb: string) => buttonsOf(card).some(button => button.verb === verb);
  const came = stage.lastCard(key);
  // While people are in the room the last that came is of this session; weeks later it may be of another.
  if (kind === 'evaluation' && asks(came, review.verb)) return came;
  const card = await typed(stage, key, commands[kind].names[0]);
  if (!asks(card, show.verb) || asks(card, review.verb)) return card;
  const session = choiceOf(card, 'session', waiting.choice(code, startsAt));
  return pressed(stage, key, buttonOf(card, show.verb), { session });
}

const pick = (choices: readonly string[], n: number): string => choices[n % choices.length] ?? '';

/** What the n-th person says to the questions that the file has no answers to; the better the main answer, the more. */
function otherAnswers(kind: SurveyKind, place: number, n: number): Record<string, string> {
  if (kind === 'evaluation')
    return {
      usefulness: mainAnswers('evaluation')[Math.min(place + (n % 3 === 2 ? 1 : 0), 4)] ?? '',
      confidenceBefore: pick(['slightly', 'fairly', 'slightly', 'notAtAll'], n),
      confidenceAfter: pick(['very', 'fairly', 'fairly', 'slightly', 'very'], n),
      difficulty: pick(['aboutRight', 'aboutRight', 'tooEasy', 'aboutRight', 'tooHard'], n),
    };
  const hasChanged = place < 2;
  return {
    whatChanged: hasChanged ? pick(['readingTheRecord', 'evidenceAndGrade,talking', 'secondReader'], n) : '',
    casesLookedAt: pick(hasChanged ? ['threeToFive', 'oneToTwo', 'sixOrMore'] : ['none', 'oneToTwo'], n),
    passedOn: pick(['informally', 'no', 'ranSession', 'informally'], n),
    agreement: pick(['more', 'same', 'more', 'notKnown'], n),
    obstacles: pick(['time', 'recordSystem', '', 'time,support'], n),
  };
}
