import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Db } from 'mongodb';
import { figuresReader } from '../programme/survey/figures-reader.ts';
import { releaseService } from '../programme/survey/release-service.ts';
import { SURVEY_KINDS } from '../programme/survey/survey-kind.ts';
import { totallingService } from '../programme/survey/totalling-service.ts';
import { openDatabase } from '../storage/database.ts';
import { mongoRegionStore } from '../storage/region-store.ts';
import { mongoReleaseStore } from '../storage/release-store.ts';
import { mongoSessionStore } from '../storage/session-store.ts';
import { mongoInvitationStore } from '../storage/survey-invitation-store.ts';
import { mongoResponseStore } from '../storage/survey-response-store.ts';
import { mongoSurveyTotalsStore } from '../storage/survey-totals-store.ts';
import { mongoWindowStore } from '../storage/survey-window-store.ts';
import { releaseSecrets } from '../test/support/release-secrets.ts';
import type { Part } from './part.ts';
import { answerSessions, layRegion, PROGRAMME, RESPONSES_PER_WINDOW } from './region-that-answers.ts';
import { medianRatio } from './rounds.ts';

const SMALL = 200;
const LARGE = 20_000;
const LARGE_QUICKLY = 2_000;
/** The last ones are brought up to date one by one. */
const ONE_BY_ONE = 21;
const READS = 20;
const ROUNDS = 15;
const NOW = new Date('2016-07-01T02:00:00Z');
const DAY_MS = 86_400_000;
/** More than the ten rounds of the survey in the data, one of which is released in a night. */
const NIGHTS = 15;

/** What evaluations and the survey cost as history grows. */
export const survey: Part = {
  name: 'survey',
  says: 'all figures of a region over 1,000,000 responses beside the same over 10,000, and one more session in each',
  async run({ quick }) {
    const directory = await mkdtemp(path.join(tmpdir(), 'bench-survey-'));
    const database = await openDatabase({ uri: undefined, dataDirectory: directory });
    try {
      const small = new Region(database.db, 'small', SMALL);
      const large = new Region(database.db, 'large', quick ? LARGE_QUICKLY : LARGE);
      for (const region of [small, large]) await region.lay();
      const reading = await inTurn(ROUNDS, small, large, region => region.readAll(READS));
      const adding = await inTurn(ONE_BY_ONE, small, large, region => region.addOne());
      const responses = (region: Region) =>
        (2 * region.sessions * RESPONSES_PER_WINDOW).toLocaleString('en-GB');
      return [
        {
          what: `All figures over ${responses(large)} responses beside ${responses(small)}`,
          ratio: reading,
          limit: { atMost: 1.3 },
        },
        {
          what: `One more session beside ${large.sessions.toLocaleString('en-GB')} and beside ${small.sessions}`,
          ratio: adding,
          limit: { atMost: 1.3 },
        },
      ];
    } finally {
      await database.close();
      await rm(directory, { recursive: true });
    }
  },
};

/** Milliseconds of the large side by those of the small one, round by round; whatever else runs meets both alike. */
async function inTurn(
  rounds: number,
  small: Region,
  large: Region,
  run: (region: Region) => Promise<void>,
): Promise<number> {
  const took = async (region: Region) => {
    const began = performance.now();
    await run(region);
    return performance.now() - began;
  };
  const all: [small: number, large: number][] = [];
  for (let round = 0; round < rounds; round += 1) all.push([await took(small), await took(large)]);
  return medianRatio(
    all.map(([, one]) => one),
    all.map(([one]) => one),
  );
}

class Region {
  readonly sessions: number;
  readonly #db: Db;
  readonly #code: string;
  readonly #stores: ReturnType<typeof storesOn>;
  #next: number;
  #now = NOW;

  constructor(db: Db, code: string, sessions: number) {
    [this.#db, this.#code, this.sessions] = [db, code, sessions];
    this.#stores = storesOn(db);
    this.#next = sessions;
  }

  get #services() {
    const { responses } = this.#stores;
    const answers = {
      given: async (name: Parameters<typeof responses.ofWindow>[0]) => responses.ofWindow(name),
    };
    const deps = { ...this.#stores, answers };
    return {
      totalling: totallingService(deps),
      releases: releaseService(deps),
      figures: figuresReader(deps),
    };
  }

  /** All that was answered in ten years, up to date. */
  async lay(): Promise<void> {
    const began = performance.now();
    await layRegion(this.#db, this.#code);
    await answerSessions(this.#db, this.#code, { from: 0, to: this.sessions, of: this.sessions });
    const laid = performance.now();
    for (let night = 0; night < NIGHTS; night += 1) {
      this.#now = new Date(this.#now.getTime() + DAY_MS);
      await this.#bringUpToDate();
    }
    const seconds = (from: number, to: number) => ((to - from) / 1_000).toFixed(1);
    console.log(
      `${this.#code}: ${this.sessions} sessions laid in ${seconds(began, laid)} s, brought up to date in ${seconds(laid, performance.now())} s`,
    );
  }

  async #bringUpToDate(): Promise<void> {
    const { totalling, releases } = this.#services;
    const closed = await totalling.addUp(this.#code);
    await releases.bringUpToDate(this.#code, this.#now, closed);
  }

  async readAll(times: number): Promise<void> {
    const programme = { id: PROGRAMME, name: 'Case tracking', region: this.#code };
    for (let time = 0; time < times; time += 1)
      for (const kind of SURVEY_KINDS)
        await this.#services.figures.ofProgramme({
          ...{ kind, programme, audience: { kind: 'steeringGroup' }, now: this.#now },
        });
  }

  /** Closes the windows of one more session, by day, and brings the figures up to date. */
  async addOne(): Promise<void> {
    const from = this.#next;
    this.#next += 1;
    await answerSessions(this.#db, this.#code, { from, to: from + 1, of: this.sessions });
    await this.#bringUpToDate();
  }
}

const storesOn = (db: Db) => ({
  sessions: mongoSessionStore(db),
  windows: mongoWindowStore(db),
  invitations: mongoInvitationStore(db),
  responses: mongoResponseStore(db),
  totals: mongoSurveyTotalsStore(db),
  releases: mongoReleaseStore(db, releaseSecrets()),
  regions: mongoRegionStore(db),
});
