import { type Card, card, type Elements } from '../kit/card.ts';
import { facts, subheading } from '../kit/elements.ts';
import { plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

/** Who answers for the data, from the configuration. */
export interface PrivacyContact {
  name: string;
  address: string;
}

const { privacy: say } = words.people;

/** The notice of P10: who, what, why, how long, rights, contact, complaints. */
export const privacyNoticeBody = ({ name, address }: PrivacyContact): Elements => [
  subheading(say.title),
  facts(say.rows(plainText(name), plainText(address))),
];

export const privacyCard = (contact: PrivacyContact): Card =>
  card({ summary: say.summary, body: privacyNoticeBody(contact) });
