import type { HeldData } from '../../programme/rights/own-data.ts';
import type { RightsRequest } from '../../programme/rights/rights-request.ts';
import { exportHeldData } from '../forms/export-held-data.ts';
import { showRightsRequest } from '../forms/show-rights-request.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, note } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { heldElements } from './held-elements.ts';
import { shownName } from './person-lines.ts';

const { serving: say } = words.rights;

/** What is held about somebody who asked for a copy, for the one who sends it. */
export const heldDataCard = ({ request: { id }, ...data }: HeldData & { request: RightsRequest }): Card =>
  card({
    summary: say.summary(shownName(data.view.person, plainAnywhere)),
    body: [
      heading(say.heading(shownName(data.view.person, plainText))),
      note(say.intro),
      ...heldElements(data),
      note(say.answers),
    ],
    actions: [
      exportHeldData.submit(say.file, { request: id }),
      showRightsRequest.submit(say.back, { request: id }),
    ],
  });
