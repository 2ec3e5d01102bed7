import type { Day } from '../calendar.ts';
import type { Ratings } from './answers.ts';
import type { StoredEnvelope } from './envelope.ts';
import type { Invitation, NotEligibleReason } from './invitation.ts';
import type { CommentState, SurveyComment, SurveyResponse } from './response.ts';
import type { SurveyKind } from './survey-kind.ts';
import type { SurveyWindow, WindowCounts, WindowName } from './window.ts';

/** What is kept of a window's answers, each for a time of its own (P9). */
export type KeptOfAnswers = 'texts' | 'answers';

/** One window for each kind and session. */
export interface WindowStore {
  /** Inserts, or leaves the one that is there; answers the one that stands. */
  insertOnce(window: SurveyWindow): Promise<SurveyWindow>;
  of(name: WindowName): Promise<SurveyWindow | undefined>;
  /** In state `open`, by close: the windows that something can still happen to. */
  open(region: string, kind: SurveyKind): Promise<SurveyWindow[]>;
  /** Of these sessions. */
  ofSessions(region: string, kind: SurveyKind, sessions: readonly string[]): Promise<SurveyWindow[]>;
  /** Begins the opening after `openings`: false when another has begun it. */
  beginOpening(name: WindowName, openings: number): Promise<boolean>;
  /** The opening has all the envelopes that it takes. */
  envelopesTaken(name: WindowName, opening: number): Promise<void>;
  finishOpening(name: WindowName, opening: number): Promise<void>;
  /** Claims a night of a window; false when it was claimed. */
  claimNight(name: WindowName, day: Day): Promise<boolean>;
  /** Closes it, with what was counted of its invitations; its answers are `uncounted` from then on. False when it is closed already. */
  close(name: WindowName, counts: WindowCounts): Promise<boolean>;
  /** Closed windows whose answers have not been added up, at most `limit`. */
  uncounted(region: string, kind: SurveyKind, limit: number): Promise<SurveyWindow[]>;
  noteCounted(region: string, kind: SurveyKind, sessions: readonly string[]): Promise<void>;
  /** Windows of both kinds that had closed before this instant and still have texts, or answers; those not added up are left out. */
  keeping(region: string, what: KeptOfAnswers, before: Date): Promise<WindowName[]>;
  /** Its texts, or its answers, are gone. */
  noteForgotten(name: WindowName, what: KeptOfAnswers): Promise<void>;
}

/** Names one person's own invitation. `id` is a claim by the client or read before, so the person decides. */
export type OwnInvitation = Pick<Invitation, 'region' | 'id' | 'person'>;

/** Who is asked. One for each kind, session and person, by a unique index. */
export interface InvitationStore {
  /** Inserts those that are not there yet; answers how many. */
  insertMissing(invitations: readonly Invitation[]): Promise<number>;
  own(name: WindowName, person: string): Promise<Invitation | undefined>;
  /** All of a person's. */
  ofPerson(region: string, person: string): Promise<Invitation[]>;
  ofWindow(name: WindowName): Promise<Invitation[]>;
  /** Open, eligible and without an answer, with their time to be asked come: whoever is to be asked or reminded. */
  unanswered(region: string, kind: SurveyKind, now: Date): Promise<Invitation[]>;
  /** Of open windows, `scheduled` or `undeliverable`, with their time come: how they were delivered is to be noted. */
  undelivered(region: string, kind: SurveyKind, now: Date): Promise<Invitation[]>;
  /** What the outbox says of the first message. */
  noteDelivery(
    region: string,
    id: string,
    how: { state: 'sent'; sentAt: Date } | { state: 'undeliverable' },
  ): Promise<void>;
  /** Takes somebody who has not answered out of the base, or puts her back (as `scheduled`) when `reason` is undefined. */
  setEligible(region: string, id: string, reason: NotEligibleReason | undefined): Promise<void>;
  counts(name: WindowName, now: Date): Promise<WindowCounts>;

  /** The answer, in one command: only when it is hers, open, eligible, in time and the first. */
  submit(own: OwnInvitation, sealed: Uint8Array, at: Date): Promise<boolean>;
  /** Puts another envelope in the place of the one that waits: only when it is hers, open, in time, and not being opened. */
  reseal(own: OwnInvitation, sealed: Uint8Array, at: Date): Promise<boolean>;
  /** The envelope that waits on it. */
  envelope(region: string, id: string): Promise<StoredEnvelope | undefined>;
  /** All that wait in a window. */
  envelopes(name: WindowName): Promise<StoredEnvelope[]>;
  /** Shuts all of a window, so that no answer that is acknowledged later can miss its last opening. */
  shut(name: WindowName): Promise<void>;
  /** Gives envelopes to an opening; those that another has are left alone. */
  claim(name: WindowName, ids: readonly string[], opening: number): Promise<void>;
  /** Takes out the envelopes that an opening has. */
  empty(name: WindowName, opening: number): Promise<void>;

  /** Takes out all envelopes of a window unopened; answers how many. */
  discard(name: WindowName): Promise<number>;

  /** Those that were shut, with no envelope on them, and had closed before this instant; of both kinds. */
  closedBefore(region: string, at: Date): Promise<Invitation[]>;
  remove(region: string, ids: readonly string[]): Promise<number>;

  /** Puts one person in the place of another, except where both were asked. */
  replacePerson(region: string, gone: string, keep: string): Promise<void>;
}

/**
 * Answers without people. Ids are worked out from a receipt. What was withdrawn stays, empty, until the close, so that an
 * opening that comes late cannot bring it back.
 */
export interface ResponseStore {
  /** Inserts, in the order given, those whose id is not there. */
  insertMissing(responses: readonly SurveyResponse[]): Promise<void>;
  /** Without those that were withdrawn; in no meaningful order. */
  ofWindow(name: WindowName): Promise<SurveyResponse[]>;
  byId(name: WindowName, id: string): Promise<SurveyResponse | 'withdrawn' | undefined>;
  /** False when there is none, it was withdrawn, or the window has closed. */
  correct(name: WindowName, id: string, ratings: Ratings): Promise<boolean>;
  /** False when there is none, or the window has closed; one that was withdrawn may be withdrawn again. */
  withdraw(name: WindowName, id: string): Promise<boolean>;
  /** The window has closed: nothing is left of what was withdrawn, and nothing of the rest can change. */
  settle(name: WindowName): Promise<void>;
  /** How many a window has. */
  count(name: WindowName): Promise<number>;
  /** Removes all of a window. */
  forget(name: WindowName): Promise<void>;
}

/** Texts without people, kept like responses and apart from them. */
export interface CommentStore {
  insertMissing(comments: readonly SurveyComment[]): Promise<void>;
  ofWindow(name: WindowName): Promise<SurveyComment[]>;
  byIds(name: WindowName, ids: readonly string[]): Promise<SurveyComment[]>;
  /** In a state, oldest opening first, at most `limit`: the queue of those who read them. */
  inState(region: string, state: CommentState, limit: number): Promise<SurveyComment[]>;
  /** How many are in a state. */
  count(region: string, state: CommentState): Promise<number>;
  /** Accepted ones of a kind, newest opening first, at most `limit`. */
  accepted(region: string, kind: SurveyKind, limit: number): Promise<SurveyComment[]>;
  /** From `waiting` only, with what it is about where it is accepted; false otherwise. */
  judge(
    region: string,
    id: string,
    to: { state: 'accepted'; themes: readonly string[] } | { state: 'rejected' },
  ): Promise<boolean>;
  /** Themes of accepted comments of a kind, the most frequent first, at most `limit`. */
  themes(region: string, kind: SurveyKind, limit: number): Promise<{ theme: string; comments: number }[]>;
  /** Inserts, or puts another text in the place of the one with this id; either way it waits to be read. The same text changes nothing. */
  put(comment: SurveyComment): Promise<void>;
  withdraw(name: WindowName, id: string): Promise<void>;
  forgetWithdrawn(name: WindowName): Promise<void>;
  /** How many a window has. */
  countOf(name: WindowName): Promise<number>;
  /** Removes all of a window. */
  forget(name: WindowName): Promise<void>;
}
