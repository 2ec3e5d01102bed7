import { myDetails } from '../forms/my-details.ts';
import { whoAmI } from '../forms/who-am-i.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph } from '../kit/elements.ts';
import { plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { type PrivacyContact, privacyNoticeBody } from './privacy-card.ts';

const { welcome: say } = words.people;

/** First contact: what this is, the privacy notice, and, where they are not known yet, the way to say where one works. */
export const welcomeCard = (view: { region: string; contact: PrivacyContact; asksDetails: boolean }): Card =>
  card({
    summary: say.summary,
    body: [
      heading(say.title(plainText(view.region))),
      paragraph(say.intro),
      ...privacyNoticeBody(view.contact),
    ],
    actions: [...(view.asksDetails ? [myDetails.submit(say.askDetails)] : []), whoAmI.submit(say.showHeld)],
  });
