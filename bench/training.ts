import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startKeyServer } from '../test/support/key-server.ts';
import { ballotPresses, checkReceipt } from './ballot-presses.ts';
import type { Measured } from './child.ts';
import { createLoad } from './load.ts';
import { APP_ID, build, pressOf, registered, SERVICE_URL, startOurs } from './our-bot.ts';
import type { Part, Ratio, RunOptions } from './part.ts';
import { memberId, type Plan, seatEverywhere, seedTraining, sessionId } from './region-that-trains.ts';
import { seedVote } from './region-that-votes.ts';
import { inTurn, medianRatio } from './rounds.ts';

/** So many press at the same time, as when booking opens. */
const LINES = 100;
const VOTERS = 500;
const MANY: Plan = { programmes: 20, sessionsEach: 25, people: 2_001 };
const FEW: Plan = { ...MANY, programmes: 10, sessionsEach: 1 };
/** Whoever lists has a seat in each programme before the measurement, and books no more. */
const LISTS = 2_000;
const TURNS = 200;
const WARM_UP = 1_000;
const PROCESSES = 3;

const roundsOf = (quick: boolean): number => (quick ? 5 : 41);

/** Each of the others asks for her places once, so that all who book are known to the bot, as all who vote are. */
function greetingPresses(): () => string {
  let person = 0;
  return () => pressOf(`f:g${person}`, memberId(person++), 'booking.mine', {});
}

function checkPlaces(answer: string): void {
  if (!answer.includes('"type":"application/vnd.microsoft.card.adaptive"'))
    throw new Error(`These are no places: ${answer.slice(0, 300)}`);
}

/** The others book 5 seats each: those of one group in 5 programmes, 20 on each session, session by session. */
function* seatsToBook(): Generator<{ person: number; session: string }> {
  const [groups, programmesEach, seatsEach] = [4, 5, 20];
  for (let programme = 0; programme < MANY.programmes; programme++)
    for (let n = 0; n < MANY.sessionsEach; n++)
      for (let seat = 0; seat < seatsEach; seat++) {
        const person = (n * seatsEach + seat) * groups + Math.floor(programme / programmesEach);
        yield { person, session: sessionId(programme, n) };
      }
}

/** Presses that book, each a seat that the person has not got yet. */
function bookingPresses(): () => string {
  const seats = seatsToBook();
  let presses = 0;
  return () => {
    const next = seats.next();
    if (next.done) throw new Error('Everybody has all seats there are.');
    const { person, session } = next.value;
    return pressOf(`f:b${++presses}`, memberId(person), 'booking.book', { session });
  };
}

function checkSeat(answer: string): void {
  if (!answer.includes('"verb":"booking.calendar"'))
    throw new Error(`This is no seat: ${answer.slice(0, 300)}`);
}

function listingPresses(): () => string {
  let presses = 0;
  return () => pressOf(`f:l${++presses}`, memberId(LISTS), 'session.list', { after: 0 });
}

function checkList(answer: string): void {
  if (!answer.includes('"verb":"session.show"')) throw new Error(`This is no list: ${answer.slice(0, 300)}`);
}

/** What all bots of a run are asked with. */
interface Asking {
  metadataUrl: string;
  headers: string;
  quick: boolean;
}

const loadOf = (
  { port }: Measured,
  headers: string,
  body: (line: number) => string,
  check: (answer: string) => void,
) => createLoad({ port, lines: LINES, headers, body, check });

/** A bot in a region of its own, for as long as it is used. */
async function withBot<T>(
  { metadataUrl }: Asking,
  seed: (folder: string) => Promise<void>,
  use: (bot: Measured) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'));
  try {
    await seed(folder);
    const bot = await startOurs(folder, registered(metadataUrl));
    try {
      return await use(bot);
    } finally {
      await bot.stop();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function votingAndTraining(folder: string): Promise<void> {
  await seedVote(folder, VOTERS);
  await seedTraining(folder, MANY);
}

/** One process is quicker at this or that than the next, for as long as it lives; so several are asked, one by one. */
async function bookingRatio(asking: Asking): Promise<Ratio> {
  const { headers, quick } = asking;
  const [ballots, bookings]: [number[], number[]] = [[], []];
  for (let process = 0; process < (quick ? 1 : PROCESSES); process++)
    await withBot(asking, votingAndTraining, async bot => {
      await loadOf(bot, headers, greetingPresses(), checkPlaces).run(MANY.people - 1);
      const ballot = loadOf(bot, headers, ballotPresses(VOTERS, LINES), checkReceipt);
      const booking = loadOf(bot, headers, bookingPresses(), checkSeat);
      for (const side of [ballot, booking]) await side.run(WARM_UP);
      const rates = await inTurn(roundsOf(quick), {
        ballot: () => ballot.run(TURNS),
        booking: () => booking.run(TURNS),
      });
      ballots.push(...rates.ballot);
      bookings.push(...rates.booking);
    });
  const ratio = medianRatio(ballots, bookings);
  return { what: 'booking turn : ballot turn', ratio, limit: { atMost: 1.5 } };
}

const withSeatsOfOne = (plan: Plan) => async (folder: string) => {
  await seedTraining(folder, plan);
  await seatEverywhere(folder, plan, LISTS);
};

const listingRatio = (asking: Asking): Promise<Ratio> =>
  withBot(asking, withSeatsOfOne(MANY), many =>
    withBot(asking, withSeatsOfOne(FEW), async few => {
      const listing = (bot: Measured) => loadOf(bot, asking.headers, listingPresses(), checkList);
      const [long, short] = [listing(many), listing(few)];
      for (const side of [long, short]) await side.run(WARM_UP);
      const rates = await inTurn(roundsOf(asking.quick), {
        'among 500': () => long.run(TURNS),
        'among 10': () => short.run(TURNS),
      });
      const ratio = medianRatio(rates['among 10'], rates['among 500']);
      return { what: 'listing among 500 sessions : among 10', ratio, limit: { atMost: 3 } };
    }),
  );

/** Booking beside the turn that was measured most, and listing beside itself where there is little to list. */
export const training: Part = {
  name: 'training',
  says:
    'a turn that books a seat, in a region with 500 sessions, beside a turn that sends a ballot; and the list of sessions ' +
    'for somebody with 20 bookings among 500 sessions beside the list among 10',
  async run({ quick }: RunOptions) {
    build();
    const keys = await startKeyServer(APP_ID, SERVICE_URL);
    try {
      const headers = `authorization: Bearer ${await keys.token()}\r\n`;
      const asking = { metadataUrl: keys.metadataUrl, headers, quick };
      return [await listingRatio(asking), await bookingRatio(asking)];
    } finally {
      await keys.close();
    }
  },
};
