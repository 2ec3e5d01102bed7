import type { EnvelopeContent } from './envelope.ts';
import type { Invitation } from './invitation.ts';
import type { WindowKey } from './key-store.ts';
import { textQuestions } from './packed-envelope.ts';
import type { QuestionSet } from './question-set.ts';
import type { Sealing } from './sealing.ts';

/**
 * A receipt is shown once and kept nowhere: twelve signs, random and unguessable. The names of what was answered follow
 * from it, from the invitation and from the window's key, so it finds the answer of that invitation and no other, and
 * leads nowhere once the key is destroyed.
 */
export type Receipt = string;

/** As it was typed, without what people put between the signs. */
export const typedReceipt = (typed: string): Receipt => typed.replace(/[^A-Za-z0-9]/g, '').toUpperCase();

/** The names of the response and of each comment; none can be had from another without the receipt. */
export function namesFor(
  sealing: Sealing,
  key: WindowKey,
  { id }: Pick<Invitation, 'id'>,
  set: QuestionSet,
  receipt: Receipt,
): Pick<EnvelopeContent, 'response' | 'comments'> {
  const name = (...what: string[]): string => sealing.digest(key, [...what, id, typedReceipt(receipt)]);
  return {
    response: name('response'),
    comments: Object.fromEntries(textQuestions(set).map(question => [question, name('comment', question)])),
  };
}

/** Where an envelope belongs: it cannot be moved to another invitation and opened there. */
export const contextOf = ({
  region,
  kind,
  session,
  id,
}: Pick<Invitation, 'region' | 'kind' | 'session' | 'id'>): string =>
  [region, kind, session, id].map(encodeURIComponent).join('/');
