import type { OpenRequest, RequestView } from '../../programme/rights/request-service.ts';
import { agreeToErase } from '../forms/agree-to-erase.ts';
import { confirmCorrection } from '../forms/confirm-correction.ts';
import { exportHeldData } from '../forms/export-held-data.ts';
import { listRightsRequests } from '../forms/list-rights-requests.ts';
import { noteObjection } from '../forms/note-objection.ts';
import { refuseRightsRequest } from '../forms/refuse-rights-request.ts';
import { showHeldData } from '../forms/show-held-data.ts';
import { showRightsRequest } from '../forms/show-rights-request.ts';
import { type Card, card, type Elements, inPlace } from '../kit/card.ts';
import { callout, group, heading, note, paragraph } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { shownName } from './person-lines.ts';

const { requests: say, serving: serve } = words.rights;
const SHOWN = 12;

/** Who asked what, when, and by when it has to be answered. `said`: what was done. */
export function rightsRequestsCard(requests: readonly RequestView[], said?: string): Card {
  const more = requests.length - SHOWN;
  return card({
    summary: say.summary(requests.length),
    body: [
      heading(say.heading),
      ...(said === undefined ? [] : [callout(said, 'Good')]),
      ...(requests.length === 0 ? [paragraph(say.none)] : []),
      ...requests.slice(0, SHOWN).map(request => group(waiting(request))),
      ...(more > 0 ? [note(say.more(more))] : []),
    ],
  });
}

function waiting(request: RequestView): Elements {
  const { id, kind, state, askedAt, dueOn } = request;
  const text = paragraph(say.line(shownName(request, plainText), kind, askedAt, dueOn));
  return state === 'asked'
    ? [text, inPlace([showRightsRequest.submit(say.open, { request: id })])]
    : [text, note(say.agreed)];
}

/** One request, with what can be answered. */
export function rightsRequestCard(request: OpenRequest): Card {
  const { id, kind, askedAt, dueOn, text, entered, mayServe } = request;
  const serving = {
    correct: () => [confirmCorrection.submit(say.done, { request: id })],
    erase: () => [agreeToErase.submit(say.agree, { request: id })],
    object: () => (mayServe ? [noteObjection.submit(say.noteObjection, { request: id })] : []),
    access: () => [
      ...(mayServe
        ? [showHeldData.submit(say.look, { request: id }), exportHeldData.submit(serve.file, { request: id })]
        : []),
      confirmCorrection.submit(say.copySent, { request: id }),
    ],
  };
  const isServed = kind === 'access' || kind === 'object';
  return card({
    summary: say.one(shownName(request, plainAnywhere), kind),
    body: [
      heading(say.one(shownName(request, plainText), kind)),
      paragraph(say.line(shownName(request, plainText), kind, askedAt, dueOn)),
      ...(text === undefined ? [] : [paragraph(say.wrong(plainText(text)))]),
      paragraph(say.guides[kind]),
      ...(isServed && !mayServe ? [note(say.managerServes)] : []),
      ...(entered ? [note(say.came(entered.way, entered.at))] : []),
      ...refuseRightsRequest.inputs(),
    ],
    actions: [
      ...serving[kind](),
      refuseRightsRequest.submit(say.refuse, { request: id }),
      listRightsRequests.submit(say.back),
    ],
  });
}
