import type { Asker } from '../asker.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Answers } from './answers.ts';
import type { EnvelopeContent } from './envelope.ts';
import type { Invitation } from './invitation.ts';
import type { WindowKey } from './key-store.ts';
import { unpacked } from './packed-envelope.ts';
import { questionSet } from './question-set.ts';
import { contextOf, namesFor, type Receipt } from './receipt.ts';
import type { SurveyResponse } from './response.ts';
import type { SurveyDeps } from './survey-deps.ts';
import type { SurveyWindow } from './window.ts';

/** An answer that a receipt has led to. */
export interface FoundAnswer {
  window: SurveyWindow;
  invitation: Invitation;
  key: WindowKey;
  names: Pick<EnvelopeContent, 'response' | 'comments'>;
  /** Undefined when it was withdrawn. */
  answers: Answers | undefined;
  /** What it has become; while that is undefined, it waits in its envelope. */
  opened?: SurveyResponse | 'withdrawn';
}

/** Looks for what a receipt leads to among the person's own answers, of which few can still be changed. */
export function answerFinder(deps: SurveyDeps) {
  const { windows, invitations, responses, comments, keys, sealing } = deps;

  async function under(invitation: Invitation, receipt: Receipt): Promise<FoundAnswer | undefined> {
    const [window, key] = await Promise.all([windows.of(invitation), keys.read(invitation)]);
    if (!window || !key || window.state === 'closed') return undefined;
    const names = namesFor(sealing, key, invitation, questionSet(window.kind, window.questions), receipt);
    const found = { window, invitation, key, names };
    // The envelope first: an answer that is opened in between is then seen in one of the two.
    const envelope = await invitations.envelope(invitation.region, invitation.id);
    if (envelope) {
      const content = unpacked(sealing.open(key, contextOf(invitation), envelope.sealed));
      return content.response === names.response ? { ...found, answers: content.answers } : undefined;
    }
    const opened = await responses.byId(invitation, names.response);
    if (!opened || opened === 'withdrawn') return opened && { ...found, opened, answers: undefined };
    const written = await comments.byIds(invitation, Object.values(names.comments));
    const texts = Object.fromEntries(written.map(({ question, text }) => [question, text]));
    return { ...found, opened, answers: { ratings: opened.ratings, texts } };
  }

  /** Withdrawn or not; refused alike when it is another's, out of time or made up, so that nothing is learnt by trying. */
  return async ({ person, now }: Asker, receipt: Receipt): Promise<Outcome<FoundAnswer>> => {
    for (const own of await invitations.ofPerson(person.region, person.id)) {
      if (!own.completed || !own.open || own.closesAt <= now) continue;
      const found = await under(own, receipt);
      if (found) return done(found);
    }
    return refuse({ code: 'receiptUnknown' });
  };
}
