import type { RightsRequest } from '../../programme/rights/rights-request.ts';
import { showOwnData } from '../forms/show-own-data.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph } from '../kit/elements.ts';
import { plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import type { PrivacyContact } from './privacy-card.ts';

const {
  messages: { answered: say },
  own,
} = words.rights;

/** Tells whoever asked what became of it. */
export const requestAnsweredCard = (
  { kind, state, askedAt, reason = '' }: RightsRequest,
  contact: PrivacyContact,
): Card =>
  card({
    summary: say.summary,
    body: [
      heading(say.summary),
      paragraph(state === 'refused' ? say.refused(kind, askedAt, plainText(reason)) : say.done(askedAt)),
      ...(state === 'refused' ? [paragraph(say.next(plainText(contact.address)))] : []),
    ],
    actions: [showOwnData.submit(own.buttons.again)],
  });
