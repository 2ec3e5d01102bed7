import { MongoClient } from 'mongodb';
import { londonDay, plusLondonDays } from '../../programme/calendar.ts';
import { figuresReader } from '../../programme/survey/figures-reader.ts';
import type { AnswersReader } from '../../programme/survey/given-answers.ts';
import { releaseService } from '../../programme/survey/release-service.ts';
import type { SurveyKind } from '../../programme/survey/survey-kind.ts';
import { totallingService } from '../../programme/survey/totalling-service.ts';
import type { SurveyWindow } from '../../programme/survey/window.ts';
import type { Session } from '../../programme/training/session.ts';
import { createIndexes } from '../../storage/indexes.ts';
import { mongoRegionStore } from '../../storage/region-store.ts';
import { mongoReleaseStore } from '../../storage/release-store.ts';
import type { WaveDeps } from '../../storage/release-waves.ts';
import { mongoSessionStore } from '../../storage/session-store.ts';
import { mongoInvitationStore } from '../../storage/survey-invitation-store.ts';
import { mongoResponseStore } from '../../storage/survey-response-store.ts';
import { mongoSurveyTotalsStore } from '../../storage/survey-totals-store.ts';
import { mongoWindowStore } from '../../storage/survey-window-store.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { releaseSecrets } from '../support/release-secrets.ts';
import { sampleSession } from '../training/sample-session.ts';

/** Sessions, windows and responses of a region, laid down as if people had answered, and the services that count them. */
export class FiguresRig {
  readonly region = 'demo';
  readonly programme = { id: 'pilot', name: 'Case tracking', region: 'demo' };
  readonly secrets = releaseSecrets();
  #client: MongoClient | undefined;
  #stores: ReturnType<typeof storesOn> | undefined;
  #responses = 0;

  async open(): Promise<void> {
    this.#client = new MongoClient(await freshDatabase());
    const db = this.#client.db();
    await createIndexes(db);
    this.#stores = storesOn(db, this.secrets);
    for (const name of ['West', 'Central', 'North', 'South'])
      await this.stores.regions.putSubRegion({ region: this.region, code: name, name });
  }

  /** As whoever reads the database sees them. */
  raw = async (collection: string) =>
    (await this.#client?.db().collection(collection).find().toArray()) ?? [];

  close = async (): Promise<void> => this.#client?.close();

  get stores() {
    if (!this.#stores) throw new Error('Open the rig first.');
    return this.#stores;
  }

  /** Of what is closed and of what is open alike: in these tests no envelope waits. */
  readonly answers: AnswersReader = {
    given: async name =>
      (await this.stores.responses.ofWindow(name)).map(({ questions, ratings }) => ({ questions, ratings })),
  };

  get services() {
    const deps = { ...this.stores, answers: this.answers };
    return {
      totalling: totallingService(deps),
      releases: releaseService(deps),
      figures: figuresReader(deps),
    };
  }

  /** What the nightly job does. */
  async night(at: Date): Promise<void> {
    const closed = await this.services.totalling.addUp(this.region);
    await this.services.releases.bringUpToDate(this.region, at, closed);
  }

  async session(code: string, more: Partial<Session> = {}): Promise<void> {
    const { region, programme } = this;
    await this.stores.sessions.insert(
      sampleSession({ id: code, code, region, programme: programme.id, state: 'completed', ...more }),
    );
  }

  /** Opens the window of a session that is there. */
  async window(kind: SurveyKind, code: string, opensAt: Date, days: number): Promise<SurveyWindow> {
    const session = await this.stores.sessions.byId(this.region, code);
    if (!session) throw new Error(`There is no session ${code}.`);
    const { programme, startsAt, subRegion, materialVersion = '' } = session;
    return this.stores.windows.insertOnce({
      ...{ region: this.region, kind, session: code, code, programme, startsAt, subRegion, materialVersion },
      ...{
        questions: 1,
        opensAt,
        closesAt: plusLondonDays(opensAt, days),
        state: 'open',
        openings: 0,
        lookedOn: londonDay(opensAt),
      },
    });
  }

  /** So many answer so to one question; to all others they say what `also` says. */
  async answer(
    kind: SurveyKind,
    code: string,
    [question, counts]: [question: string, counts: Readonly<Record<string, number>>],
    also: Readonly<Record<string, string | string[]>> = {},
  ): Promise<void> {
    const session = await this.stores.sessions.byId(this.region, code);
    const said = Object.entries(counts).flatMap(([answer, n]) => Array.from({ length: n }, () => answer));
    await this.stores.responses.insertMissing(
      said.map(answer => ({
        ...{ region: this.region, kind, session: code, id: `response-${++this.#responses}` },
        ...{ subRegion: session?.subRegion ?? '', materialVersion: session?.materialVersion ?? '' },
        ...{ questions: 1, opening: 1, ratings: { ...also, [question]: answer } },
      })),
    );
  }

  shut = (kind: SurveyKind, code: string, [invited, completed]: [number, number]) =>
    this.stores.windows.close(
      { region: this.region, kind, session: code },
      { invited, deliverable: invited, completed },
    );
}

const storesOn = (db: ReturnType<MongoClient['db']>, secrets: WaveDeps) => ({
  sessions: mongoSessionStore(db),
  windows: mongoWindowStore(db),
  invitations: mongoInvitationStore(db),
  responses: mongoResponseStore(db),
  totals: mongoSurveyTotalsStore(db),
  releases: mongoReleaseStore(db, secrets),
  regions: mongoRegionStore(db),
});
