import type { OwnData } from '../../programme/rights/own-data.ts';
import type { RightsRequest } from '../../programme/rights/rights-request.ts';
import { allowSurveys } from '../forms/allow-surveys.ts';
import { askToCorrect } from '../forms/ask-to-correct.ts';
import { askToErase } from '../forms/ask-to-erase.ts';
import { exportOwnData } from '../forms/export-own-data.ts';
import { objectToSurveys } from '../forms/object-to-surveys.ts';
import { withdrawRightsRequest } from '../forms/withdraw-rights-request.ts';
import { type Card, card, type Elements, inPlace } from '../kit/card.ts';
import { callout, heading, note, paragraph, subheading } from '../kit/elements.ts';
import { plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { heldElements } from './held-elements.ts';

const { own: say } = words.rights;

/** Everything that is held about the one who asks, in plain words, and what she can do about it (P8). `said`: what was done. */
export function ownDataCard(data: OwnData, said?: string): Card {
  const { view, answered } = data;
  const { objectedOn } = view.person;
  return card({
    summary: say.summary,
    body: [
      heading(say.heading),
      ...(said === undefined ? [] : [callout(said, 'Good')]),
      note(say.intro),
      ...data.requests.flatMap(open),
      ...heldElements(data),
      subheading(say.answersHeading),
      paragraph(say.answers),
      ...(answered.length > 0 ? [paragraph(say.answered(answered.map(plainText)))] : []),
    ],
    actions: [
      exportOwnData.submit(say.buttons.file),
      askToCorrect.submit(say.buttons.correct),
      objectedOn === undefined
        ? objectToSurveys.submit(say.buttons.object)
        : allowSurveys.submit(say.buttons.allow),
      askToErase.submit(say.buttons.erase),
    ],
  });
}

/** What she has asked and nobody has decided can be taken back. */
function open({ id, kind, state, askedAt, dueOn }: RightsRequest): Elements {
  const text = paragraph(say.request(kind, state, askedAt, dueOn));
  if (state !== 'asked') return [text];
  return [text, inPlace([withdrawRightsRequest.submit(say.buttons.withdrawRequest, { request: id })])];
}
