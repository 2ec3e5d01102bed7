import { sendEraseRequest } from '../forms/send-erase-request.ts';
import { showOwnData } from '../forms/show-own-data.ts';
import { withdrawByCode } from '../forms/withdraw-by-code.ts';
import { type Card, card, type Elements, inPlace } from '../kit/card.ts';
import { bullets, group, heading, paragraph, subheading } from '../kit/elements.ts';
import { plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { erasing: say, own } = words.rights;

/** Before somebody asks to be erased: answers that can still be taken back, what goes, and what stays and why. */
export const erasingCard = (once: string, answered: readonly string[]): Card =>
  card({
    summary: say.summary,
    body: [
      heading(say.heading),
      ...(answered.length > 0 ? takingBack(answered) : []),
      subheading(say.goes),
      ...bullets(say.going),
      subheading(say.stays),
      ...bullets(say.staying),
      paragraph(say.who),
    ],
    actions: [sendEraseRequest.submit(say.send, { once }), showOwnData.submit(own.buttons.again)],
  });

const takingBack = (answered: readonly string[]): Elements => [
  group([
    paragraph(own.answered(answered.map(plainText))),
    paragraph(say.first),
    inPlace([withdrawByCode.submit(own.buttons.withdrawAnswer)]),
  ]),
];
