import { enterRequest } from '../../../cards/forms/enter-request.ts';
import { exportHeldData } from '../../../cards/forms/export-held-data.ts';
import { noteObjection } from '../../../cards/forms/note-objection.ts';
import { showHeldData } from '../../../cards/forms/show-held-data.ts';
import { plainText } from '../../../cards/kit/plain-text.ts';
import { downloadCard } from '../../../cards/views/download-card.ts';
import { heldDataCard } from '../../../cards/views/held-data-card.ts';
import { shownName } from '../../../cards/views/person-lines.ts';
import { rightsRequestsCard } from '../../../cards/views/rights-requests-card.ts';
import { words } from '../../../cards/wording/words.ts';
import { londonDay } from '../../../programme/calendar.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { RightsFeatureDeps } from '../rights.ts';

const { entering, places, requests: requestWords, serving } = words.rights;

/** What the programme manager does for people who do not ask in the chat. */
export function servingActions({ services, offerFile, wake }: RightsFeatureDeps): Action[] {
  const { entered, requests } = services;

  async function listed(caller: Caller, news: string): Promise<Reply> {
    wake();
    return answer(await requests.list(caller), list => rightsRequestsCard(list, news));
  }

  return [
    action(enterRequest, async (caller, { once, ...given }) => {
      const found = await entered.enter(caller, { id: once, ...given });
      if (!found.ok) return refused(found.refusals);
      const { person, request } = found.value;
      return listed(caller, entering.done(shownName(person, plainText), request.kind, request.dueOn));
    }),
    action(showHeldData, async (caller, { request }) =>
      answer(await entered.data(caller, request), heldDataCard),
    ),
    action(exportHeldData, async (caller, { request }) => {
      const file = await entered.file(caller, request, key => places[key]);
      if (!file.ok) return refused(file.refusals);
      const name = serving.fileName(londonDay(caller.now));
      const content = Buffer.from(file.value);
      const url = await offerFile({ name, type: 'application/json', content }, caller.now);
      return { kind: 'message', text: words.download.summary(name), card: downloadCard({ name, url }) };
    }),
    action(noteObjection, async (caller, { request }) => {
      const noted = await entered.noteObjection(caller, request);
      return noted.ok ? listed(caller, requestWords.said.objected) : refused(noted.refusals);
    }),
  ];
}
