import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Db } from 'mongodb';
import { fairShuffle } from '../../bot/shuffle.ts';
import { evaluationServices } from '../../programme/evaluation/evaluation-services.ts';
import { impactServices } from '../../programme/impact/impact-services.ts';
import type { Answers } from '../../programme/survey/answers.ts';
import type { Invitation } from '../../programme/survey/invitation.ts';
import { surveyServices } from '../../programme/survey/survey-services.ts';
import type { SurveyWindow } from '../../programme/survey/window.ts';
import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import { mongoLeaseStore } from '../../storage/lease-store.ts';
import { mongoOutboxStore } from '../../storage/outbox-store.ts';
import { mongoPeopleStore } from '../../storage/people-store.ts';
import { sealing } from '../../storage/sealing.ts';
import { mongoSessionStore } from '../../storage/session-store.ts';
import { mongoCommentStore } from '../../storage/survey-comment-store.ts';
import { mongoInvitationStore } from '../../storage/survey-invitation-store.ts';
import { mongoResponseStore } from '../../storage/survey-response-store.ts';
import { mongoWindowStore } from '../../storage/survey-window-store.ts';
import { mongoTrainingStore } from '../../storage/training-store.ts';
import { folderKeyStore } from '../../storage/window-keys.ts';
import { newRegion, samplePerson } from '../storage/contract/samples.ts';
import { sampleInvitation, sampleWindow } from '../storage/contract/survey-samples.ts';
import { freshDatabase } from '../support/fresh-database.ts';

/** The session ends at 16:00 London time on 17 March 2016, a Thursday. */
export const OPENS_AT = new Date('2016-03-17T15:55:00Z');
/** While the window is open. */
export const DURING = new Date('2016-03-17T16:10:00Z');
/** After the midnight that ends 31 March, day 14, when clocks have gone forward. */
export const CLOSES_AT = new Date('2016-03-31T23:00:00Z');
/** London noon of the day so many days after the session. */
export const noonOfDay = (n: number): Date => new Date(Date.UTC(2016, 2, 17 + n, 11));

export const storesOn = (db: Db, folder: string) => ({
  windows: mongoWindowStore(db),
  invitations: mongoInvitationStore(db),
  responses: mongoResponseStore(db),
  comments: mongoCommentStore(db),
  sessions: mongoSessionStore(db),
  training: mongoTrainingStore(db),
  people: mongoPeopleStore(db),
  leases: mongoLeaseStore(db),
  outbox: mongoOutboxStore(db),
  keys: folderKeyStore(folder),
  sealing,
});

export type Stores = ReturnType<typeof storesOn>;

const chance = (n: number): number => Math.floor(Math.random() * n);
let receipts = 0;

/** The services as one process has them. */
export function servicesOn(stores: Stores) {
  const deps = { ...stores, newId: randomUUID };
  const shuffle = fairShuffle(chance);
  const newReceipt = (): string => `RECEIPT${String(++receipts).padStart(5, '0')}`;
  return {
    ...surveyServices(deps, { shuffle, newReceipt }),
    evaluation: evaluationServices(deps, shuffle),
    impact: impactServices(deps, shuffle),
  };
}

export type Services = ReturnType<typeof servicesOn>;

/** Sound answers to the evaluation; `more` for what is special about one person. */
export const answersOf = (more: Answers['ratings'] = {}, texts: Answers['texts'] = {}): Answers => ({
  ratings: {
    overall: 'veryGood',
    usefulness: 'good',
    confidenceBefore: 'slightly',
    confidenceAfter: 'very',
    difficulty: 'aboutRight',
    ...more,
  },
  texts,
});

/** A database and a folder of keys for a file of tests. */
export class SurveyRig {
  #folder = '';
  #database: OpenDatabase | undefined;

  async open(): Promise<void> {
    this.#folder = await mkdtemp(path.join(tmpdir(), 'survey-'));
    this.#database = await openDatabase({ uri: await freshDatabase(), dataDirectory: '' });
  }

  async close(): Promise<void> {
    await this.#database?.close();
    await rm(this.#folder, { recursive: true });
  }

  get db(): Db {
    if (!this.#database) throw new Error('Open the rig first.');
    return this.#database.db;
  }

  get keyFolder(): string {
    return path.join(this.#folder, 'keys');
  }

  get stores(): Stores {
    return storesOn(this.db, this.keyFolder);
  }

  /** A window of a session that is coming to its end, with so many people asked: `person 0`, `person 1` ... */
  async room(people: number, more: Partial<SurveyWindow> = {}): Promise<Room> {
    const { stores } = this;
    const region = newRegion();
    const window = sampleWindow(region, {
      ...{ session: 'session', opensAt: OPENS_AT, closesAt: CLOSES_AT, lookedOn: '2016-03-17' },
      ...more,
    });
    await stores.keys.create(window);
    await stores.windows.insertOnce(window);
    await stores.invitations.insertMissing(Array.from({ length: people }, (_, n) => invitationTo(window, n)));
    return new Room(stores, window);
  }
}

const invitationTo = (window: SurveyWindow, n: number): Invitation =>
  sampleInvitation(window.region, `person ${n}`, {
    ...{ id: randomUUID(), kind: window.kind, session: window.session },
    ...{ sendAt: window.opensAt, closesAt: window.closesAt },
  });

/** One window with what people do there. */
export class Room {
  readonly stores: Stores;
  readonly window: SurveyWindow;
  readonly services: Services;

  constructor(stores: Stores, window: SurveyWindow) {
    this.stores = stores;
    this.window = window;
    this.services = servicesOn(stores);
  }

  asker(n: number, now = DURING) {
    return { person: samplePerson(this.window.region, `person ${n}`), now };
  }

  /** Answers, and gives the receipt back. */
  async answer(n: number, given = answersOf(), now = DURING): Promise<string> {
    const { kind, session } = this.window;
    const sent = await this.services.answering.send(this.asker(n, now), { kind, session, given });
    if (!sent.ok) throw new Error(`Refused: ${sent.refusals[0].code}`);
    return sent.value.receipt;
  }

  /** The first `people` answer, one after the other; their receipts. */
  async answers(people: number, given: (n: number) => Answers = () => answersOf()): Promise<string[]> {
    const all: string[] = [];
    for (let n = 0; n < people; n++) all.push(await this.answer(n, given(n)));
    return all;
  }

  async reconcile(now: Date): Promise<void> {
    await this.services.openings.reconcile(this.window.region, this.window.kind, now);
  }

  responses = () => this.stores.responses.ofWindow(this.window);
  comments = () => this.stores.comments.ofWindow(this.window);
  waiting = () => this.stores.invitations.envelopes(this.window);
}
