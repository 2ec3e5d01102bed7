import type { Asker } from '../asker.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Answers } from './answers.ts';
import { checkAnswers, tidied } from './check-answers.ts';
import { type Invitation, mayAnswer } from './invitation.ts';
import { packed } from './packed-envelope.ts';
import { contextOf, namesFor, type Receipt } from './receipt.ts';
import type { SurveyDeps } from './survey-deps.ts';
import type { SurveyKind } from './survey-kind.ts';
import { byClose, type QuestionsView, questionsView, type ReceiptView, setOf } from './survey-views.ts';
import type { SurveyWindow } from './window.ts';

/** What somebody answers, and to what. The session is a claim by the client. */
export interface AnswerPress {
  kind: SurveyKind;
  session: string;
  given: Answers;
}

/** Answering, once. `newReceipt` makes a receipt that nobody can guess. */
export function answeringService(deps: SurveyDeps, newReceipt: () => Receipt) {
  const { windows, invitations, keys, sealing } = deps;

  /** The person's own invitation while she may answer. A session that is not there has no invitations. */
  async function invited(
    { person, now }: Asker,
    kind: SurveyKind,
    session: string,
  ): Promise<Outcome<{ invitation: Invitation; window: SurveyWindow }>> {
    const name = { region: person.region, kind, session };
    const [invitation, window] = await Promise.all([invitations.own(name, person.id), windows.of(name)]);
    if (!invitation || !window) return refuse({ code: 'notAskedHere', kind });
    const { code, closesAt } = window;
    if (invitation.completed) return refuse({ code: 'alreadyAnswered', kind, session: code });
    if (invitation.state === 'notEligible') return refuse({ code: 'notAskedHere', kind });
    if (now < invitation.sendAt)
      return refuse({ code: 'surveyNotOpen', kind, session: code, opensAt: invitation.sendAt });
    if (!invitation.open || closesAt <= now)
      return refuse({ code: 'surveyClosed', kind, session: code, closedAt: closesAt });
    return done({ invitation, window });
  }

  /** The invitation, if these answers to it are sound. */
  async function sound(asker: Asker, { kind, session, given }: AnswerPress) {
    const found = await invited(asker, kind, session);
    if (!found.ok) return found;
    const [wrong, ...more] = checkAnswers(setOf(found.value.window), given);
    return wrong ? refuse(wrong, ...more) : found;
  }

  async function sealed(invitation: Invitation, window: SurveyWindow, answers: Answers, receipt: Receipt) {
    const key = await keys.read(window);
    if (!key) throw new Error(`The key of what is asked after session ${window.code} is not there.`);
    const names = namesFor(sealing, key, invitation, setOf(window), receipt);
    return sealing.seal(key, contextOf(invitation), packed({ ...names, answers }));
  }

  return {
    /** What the person has been asked and has not answered yet, by its close. */
    async waiting({ person, now }: Asker, kind: SurveyKind): Promise<QuestionsView[]> {
      const own = await invitations.ofPerson(person.region, person.id);
      const due = own.filter(one => one.kind === kind && mayAnswer(one, now));
      const found = await windows.ofSessions(
        person.region,
        kind,
        due.map(({ session }) => session),
      );
      return found.sort(byClose).map(window => questionsView(window));
    },

    /** The questions, for somebody who has not answered yet. */
    async questions(asker: Asker, kind: SurveyKind, session: string): Promise<Outcome<QuestionsView>> {
      const found = await invited(asker, kind, session);
      return found.ok ? done(questionsView(found.value.window)) : found;
    },

    /** Checks answers and keeps nothing, so that they can be read once more before they are sent. */
    async review(asker: Asker, press: AnswerPress): Promise<Outcome<QuestionsView>> {
      const found = await sound(asker, press);
      return found.ok ? done(questionsView(found.value.window, tidied(press.given))) : found;
    },

    /**
     * Keeps an answer, once. The receipt is in what this returns and nowhere else; whoever sends an answer again is told
     * that there is one.
     */
    async send(asker: Asker, press: AnswerPress): Promise<Outcome<ReceiptView>> {
      const found = await sound(asker, press);
      if (!found.ok) return found;
      const { invitation, window } = found.value;
      const receipt = newReceipt();
      const envelope = await sealed(invitation, window, tidied(press.given), receipt);
      if (await invitations.submit(invitation, envelope, asker.now))
        return done({ window, receipt, change: 'sent' });
      // Another one was first, or the window has been shut since it was looked at.
      const { kind, session, code, closesAt } = window;
      const again = await invited(asker, kind, session);
      return again.ok ? refuse({ code: 'surveyClosed', kind, session: code, closedAt: closesAt }) : again;
    },
  };
}
