import { setTimeout } from 'node:timers/promises';
import { type SecondServer, startSecondServer } from '../scripts/support/second-server.ts';
import type { Ratio } from './part.ts';
import { inTurn, medianRatio, type Rate } from './rounds.ts';
import { OPERATIONS, type Operation, wireSide } from './store-sides.ts';
import { filled, IN_FLIGHT, type Measured, NAMES, type Size, turnsOf } from './store-turns.ts';

/** What it may take for one turn on each connection. */
const LONGEST_MS = 20_000;

interface FerretDb {
  server: SecondServer;
  side: Measured;
}

/**
 * The ratios to FerretDB; none, and a line that says so, where it cannot be built. It looks up by reading everything, so
 * of that there is one round only.
 */
export async function besideFerretDb(ours: Measured, size: Size): Promise<Ratio[]> {
  const ratios: Ratio[] = [];
  let ferretDb = await startFerretDb();
  try {
    for (const operation of OPERATIONS) {
      ferretDb ??= await startFerretDb();
      if (!ferretDb) {
        console.log('The ratios to FerretDB are left out: Go 1.24 or later is needed to build it.');
        return [];
      }
      const { ratio, done } = await compared(ours, ferretDb.side, operation, size);
      ratios.push(ratio);
      if (done) continue;
      // Still at work on its questions, it is of no use for the next ones: those are put to another one.
      await ferretDb.server.stop();
      ferretDb = undefined;
    }
    return ratios;
  } finally {
    await ferretDb?.server.stop();
  }
}

async function startFerretDb(): Promise<FerretDb | undefined> {
  const server = await startSecondServer();
  return server && { server, side: { store: await wireSide(server.uri, IN_FLIGHT), people: 0 } };
}

async function compared(
  ours: Measured,
  theirs: Measured,
  operation: Operation,
  size: Size,
): Promise<{ ratio: Ratio; done: boolean }> {
  if (operation !== 'insert') await filled(theirs, size.documents);
  console.log(`${NAMES[operation]}, ${IN_FLIGHT} in flight, ${size.documents} documents`);
  let done = true;
  const rates = await inTurn(1, {
    store: () => turnsOf(ours, operation, size.turns),
    async ferretDb() {
      if (operation === 'insert') return turnsOf(theirs, operation, size.turns);
      const rate = await oneTurnEach(theirs, operation);
      done = rate.done;
      return rate;
    },
  });
  if (!done) console.log(`FerretDB was not done in ${LONGEST_MS / 1_000} s; that is the most it can do.`);
  const what = `${NAMES[operation]} : FerretDB`;
  return { ratio: { what, ratio: medianRatio(rates.store, rates.ferretDb), limit: { atLeast: 2 } }, done };
}

/**
 * One turn on each connection, but not for ever. What is under way at the end of the time counts as done by then: the
 * rate is the highest that there can be.
 */
async function oneTurnEach(side: Measured, operation: Operation): Promise<Rate & { done: boolean }> {
  const rate = turnsOf(side, operation, IN_FLIGHT).then(each => ({ ...each, done: true }));
  // Whoever is not waited for any more fails when the server is ended.
  rate.catch(() => undefined);
  const most = { perSecond: (IN_FLIGHT * 1_000) / LONGEST_MS, p99Ms: LONGEST_MS, done: false };
  return Promise.race([rate, setTimeout(LONGEST_MS, most, { ref: false })]);
}
