import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ballotPresses, checkReceipt } from './ballot-presses.ts';
import { createLoad } from './load.ts';
import { build, startOurs } from './our-bot.ts';
import type { Part } from './part.ts';
import { seedVote, TENANT, voterId } from './region-that-votes.ts';
import { inTurn, medianRatio } from './rounds.ts';

const TURNS = 500;
const WARM_UP = 2_000;
const LINES = 16;
const VOTERS = 200;

function checkPage(answer: string): void {
  if (!answer.includes('"page":"votes"') || !answer.includes('"type":"AdaptiveCard"'))
    throw new Error(`This is no page: ${answer.slice(0, 300)}`);
}

/**
 * What looking costs beside acting: a page puts several answers together, most of which read the vote with all its voters.
 * Neither side has its token checked, which the part "votes" measures.
 */
export const tab: Part = {
  name: 'tab',
  says: 'a page of the tab (who is it, the vote with its ballot and the list of votes, as cards) beside a ballot turn',
  async run({ quick }) {
    build();
    const dataDirectory = await mkdtemp(path.join(tmpdir(), 'bench-'));
    try {
      await seedVote(dataDirectory, VOTERS);
      const bot = await startOurs(dataDirectory, { ALLOWED_HOSTS: 'smba.trafficmanager.net' });
      const { port } = bot;
      try {
        const body = ballotPresses(VOTERS, LINES);
        const ballot = createLoad({ port, lines: LINES, headers: '', body, check: checkReceipt });
        const page = createLoad({
          port,
          lines: LINES,
          path: '/api/tab/pages/votes',
          headers: `authorization: Demo ${TENANT}/${voterId(0)}\r\n`,
          body: () => '',
          check: checkPage,
        });
        for (const side of [ballot, page]) await side.run(WARM_UP);
        const rates = await inTurn(quick ? 5 : 21, {
          page: () => page.run(TURNS),
          ballot: () => ballot.run(TURNS),
        });
        const ratio = medianRatio(rates.page, rates.ballot);
        return [{ what: 'page of the tab : ballot turn', ratio, limit: { atLeast: 0.05 } }];
      } finally {
        await bot.stop();
      }
    } finally {
      await rm(dataDirectory, { recursive: true });
    }
  },
};
