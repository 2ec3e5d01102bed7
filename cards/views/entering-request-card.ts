import type { Day } from '../../programme/calendar.ts';
import { enterRequest } from '../forms/enter-request.ts';
import { listRightsRequests } from '../forms/list-rights-requests.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph } from '../kit/elements.ts';
import { words } from '../wording/words.ts';

const { entering: say } = words.rights;

/** What somebody asked about her data by letter or otherwise, to be entered. `name`: as it was typed. */
export const enteringRequestCard = (once: string, today: Day, name: string): Card =>
  card({
    summary: say.summary,
    body: [
      heading(say.heading),
      paragraph(say.intro),
      ...enterRequest.inputs({ name: { preset: name }, receivedOn: { preset: today } }),
    ],
    actions: [enterRequest.submit(say.send, { once }), listRightsRequests.submit(words.rights.requests.back)],
  });
