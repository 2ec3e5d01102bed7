import assert from 'node:assert/strict';
import type { Paper } from '../../programme/vote/ballot.ts';
import type { VoteServices } from '../../programme/vote/vote-services.ts';
import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import { newRegion } from '../storage/contract/samples.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { BEFORE, CLOSES, openVote, person, servicesOn, storesOn } from './vote-in-store.ts';

const CODES = Array.from({ length: 40 }, (_, n) => `T${n}`);

interface Acknowledged {
  paper: string;
  revision: number;
  choices: string[];
}

/** Changes the ballot after every answer, and looks again when somebody else was quicker, until the vote is closed. */
async function castUntilClosed(
  { ballots }: VoteServices,
  { id: paper, region }: Paper,
  voter: string,
  note: (receipt: Acknowledged) => void,
): Promise<void> {
  const asker = { person: person(region, voter, 'voter'), now: BEFORE };
  for (let [revision, turn] = [0, 0]; ; turn++) {
    const choices = [CODES[turn % CODES.length] ?? ''];
    const answer = await ballots.cast(asker, { vote: 'vote', paper, revision, choices });
    if (!answer.ok) {
      assert.deepEqual(
        answer.refusals.map(({ code }) => code),
        ['voteClosed'],
      );
      return;
    }
    const cast = answer.value;
    if (cast.kind === 'receipt') note(cast.receipt);
    revision = (cast.kind === 'receipt' ? cast.receipt : cast.ballot).revision;
  }
}

describe('100 closes under fire', function () {
  this.timeout(120_000);
  const processes: OpenDatabase[] = [];
  before(async () => {
    const uri = await freshDatabase();
    for (let n = 0; n < 3; n++) processes.push(await openDatabase({ uri, dataDirectory: '' }));
  });
  after(() => Promise.all(processes.map(({ close }) => close())));

  it('count every acknowledged ballot and nothing else; of several by one voter, the last', async () => {
    for (let round = 0; round < 100; round++) {
      // Two processes take the ballots and a third one closes and declares.
      const stores = processes.map(({ db }) => storesOn(db));
      const [one, other, closer] = stores.map(servicesOn) as [VoteServices, VoteServices, VoteServices];
      const region = newRegion();
      const papers = await openVote(stores[2] ?? assert.fail(), region, 8, CODES);

      const last = new Map<string, Acknowledged>();
      let acknowledged = 0;
      let enough = () => {};
      const fired = new Promise<void>(resolve => {
        enough = resolve;
      });
      const note = (receipt: Acknowledged) => {
        if (receipt.revision > (last.get(receipt.paper)?.revision ?? 0)) last.set(receipt.paper, receipt);
        if (++acknowledged > round % 40) enough();
      };
      const firing = papers.flatMap(paper =>
        paper.voters.map((voter, n) => castUntilClosed(n === 0 ? one : other, paper, voter, note)),
      );
      await fired;

      // At its time, while the clocks of the other processes are behind, or early by the programme manager.
      const manager = { person: person(region, 'manager', 'programmeManager'), now: BEFORE };
      if (round % 2 === 0) await closer.closing.reconcile(region, CLOSES);
      else assert.ok((await closer.closing.closeNow(manager, 'vote')).ok);
      const chair = { person: person(region, 'chair', 'chair'), now: CLOSES };
      const declared = await closer.closing.declare(chair, 'vote');
      await Promise.all(firing);

      assert.ok(declared.ok);
      const counted = declared.value.ballotPapers.map(({ elector, choices }) => `vote:${elector} ${choices}`);
      const receipts = [...last.values()].map(({ paper, choices }) => `${paper} ${choices}`);
      assert.deepEqual(counted.sort(), receipts.sort(), `round ${round}`);
    }
  });
});
