import { findsNoLink } from './finds-no-link.ts';
import { RawReader, type RawStory } from './raw-story.ts';
import { answersOf, CLOSES_AT, DURING, noonOfDay, SurveyRig } from './survey-rig.ts';

/** So many that an opening in the night is of fourteen and leaves ten. */
const MANY = 24;

const textOf = (n: number): string => `Thought of ${String.fromCharCode(97 + n).repeat(9)}`;
/** What people say. Nobody says the same, so that every answer can be known again wherever it turns up. */
const saidBy = (n: number) => answersOf({}, { doDifferently: textOf(n) });

describe('Whoever reads the raw storage of an evaluation', function () {
  this.timeout(60_000);
  const rig = new SurveyRig();
  after(() => rig.close());

  /** The whole life of a window, copied after every step. */
  async function life(): Promise<RawStory> {
    const room = await rig.room(MANY + 6);
    const { region, kind, session } = room.window;
    const reader = new RawReader(rig, region);
    const tell = async (telling: 'asked' | 'reminder', now: Date) => {
      await reader.tell(room.services.evaluation, telling, now);
      await reader.copy(`${telling} at ${now.toISOString()}`);
    };
    await reader.copy('before');
    await tell('asked', DURING);
    const receipts: string[] = [];
    for (let n = 0; n < MANY; n++) {
      receipts.push(await room.answer(n, saidBy(n), new Date(DURING.getTime() + n * 60_000)));
      if (n % 6 === 0) await reader.copy(`answer ${n}`);
    }
    const { changing } = room.services;
    await changing.correct(room.asker(3), receipts[3] ?? '', answersOf({ overall: 'poor' }));
    await changing.withdraw(room.asker(4), receipts[4] ?? '');
    await reader.copy('a correction and a withdrawal');
    await room.reconcile(noonOfDay(1));
    await reader.copy('an opening in the night');
    for (const n of [0, 1, 2]) await changing.correct(room.asker(n), receipts[n] ?? '', saidBy(n));
    await changing.withdraw(room.asker(5), receipts[5] ?? '');
    await reader.copy('corrections and a withdrawal of what may be opened');
    await tell('reminder', noonOfDay(3));
    await tell('reminder', noonOfDay(8));
    await room.answer(MANY, saidBy(MANY), noonOfDay(8));
    await reader.copy('the last to answer, alone');
    await room.services.evaluation.reconcile(region, CLOSES_AT);
    await reader.copy('the close');
    return {
      ...{ region, kind, copies: reader.copies, openings: { [session]: [14, 11] } },
      ...{ completed: MANY + 1, responses: MANY + 1 - 2, late: textOf(MANY) },
      wrote: { [session]: Array.from({ length: MANY + 1 }, (_, n) => textOf(n)) },
    };
  }

  let story: RawStory;
  before(async () => {
    await rig.open();
    story = await life();
  });

  findsNoLink(rig, () => story);
});
