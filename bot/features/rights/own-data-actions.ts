import { allowSurveys } from '../../../cards/forms/allow-surveys.ts';
import { askToCorrect } from '../../../cards/forms/ask-to-correct.ts';
import { askToErase } from '../../../cards/forms/ask-to-erase.ts';
import { exportOwnData } from '../../../cards/forms/export-own-data.ts';
import { objectToSurveys } from '../../../cards/forms/object-to-surveys.ts';
import { sendCorrection } from '../../../cards/forms/send-correction.ts';
import { sendEraseRequest } from '../../../cards/forms/send-erase-request.ts';
import { showOwnData } from '../../../cards/forms/show-own-data.ts';
import { withdrawRightsRequest } from '../../../cards/forms/withdraw-rights-request.ts';
import { correctingDataCard } from '../../../cards/views/correcting-data-card.ts';
import { downloadCard } from '../../../cards/views/download-card.ts';
import { erasingCard } from '../../../cards/views/erasing-card.ts';
import { ownDataCard } from '../../../cards/views/own-data-card.ts';
import { words } from '../../../cards/wording/words.ts';
import { londonDay } from '../../../programme/calendar.ts';
import type { Outcome } from '../../../programme/outcome.ts';
import type { RightsRequest } from '../../../programme/rights/rights-request.ts';
import { refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { RightsFeatureDeps } from '../rights.ts';

const say = words.rights;

/** Everything that is held about the one who asks; `said`: what was done. */
export async function ownDataReply(
  { services }: Pick<RightsFeatureDeps, 'services'>,
  caller: Caller,
  said?: string,
): Promise<Reply> {
  return { kind: 'card', card: ownDataCard(await services.ownData.own(caller), said) };
}

/** What people do about their own data. None of it names a person: it is always the one who presses. */
export function ownDataActions(deps: RightsFeatureDeps): Action[] {
  const { ownData, requests } = deps.services;

  async function sent(
    caller: Caller,
    outcome: Outcome<RightsRequest>,
    said: (request: RightsRequest) => string,
  ): Promise<Reply> {
    if (!outcome.ok) return refused(outcome.refusals);
    deps.wake();
    return ownDataReply(deps, caller, said(outcome.value));
  }

  const hasAsked = ({ kind, dueOn }: RightsRequest): string => say.sent(kind, dueOn);

  return [
    action(showOwnData, caller => ownDataReply(deps, caller)),
    action(exportOwnData, async caller => {
      const content = Buffer.from(await ownData.file(caller, key => say.places[key]));
      const name = say.file(londonDay(caller.now));
      const url = await deps.offerFile({ name, type: 'application/json', content }, caller.now);
      return { kind: 'message', text: words.download.summary(name), card: downloadCard({ name, url }) };
    }),
    action(objectToSurveys, async caller => {
      const data = await ownData.setObjection(caller, true);
      return { kind: 'card', card: ownDataCard(data, say.objected) };
    }),
    action(allowSurveys, async caller => {
      const data = await ownData.setObjection(caller, false);
      return { kind: 'card', card: ownDataCard(data, say.allowed) };
    }),
    action(askToCorrect, async caller => ({ kind: 'card', card: correctingDataCard(caller.newId()) })),
    action(sendCorrection, async (caller, { once, text }) =>
      sent(caller, await requests.ask(caller, { id: once, kind: 'correct', text }), hasAsked),
    ),
    action(askToErase, async caller => {
      const { answered } = await ownData.own(caller);
      return { kind: 'card', card: erasingCard(caller.newId(), answered) };
    }),
    action(sendEraseRequest, async (caller, { once }) =>
      sent(caller, await requests.ask(caller, { id: once, kind: 'erase' }), hasAsked),
    ),
    action(withdrawRightsRequest, async (caller, { request }) =>
      sent(caller, await requests.withdraw(caller, request), () => say.withdrawn),
    ),
  ];
}
