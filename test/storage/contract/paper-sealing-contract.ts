import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { BallotCast, Paper } from '../../../programme/vote/ballot.ts';
import type { PaperStore } from '../../../programme/vote/vote-store.ts';
import { mongoPaperStore } from '../../../storage/paper-store.ts';
import { choosing } from '../../support/choosing.ts';
import { asPaper, opened, said } from './laid-out-papers.ts';
import { sampleCast, samplePaper } from './samples.ts';

const byRevision = (one: BallotCast, other: BallotCast) => one.seenRevision - other.seenRevision;

/** Collects acknowledged casts; `enough` resolves when there are `n`. */
function acknowledgements(n: number) {
  const acknowledged: BallotCast[] = [];
  let reached = () => {};
  const enough = n === 0 ? Promise.resolve() : new Promise<void>(resolve => (reached = resolve));
  const note = (cast: BallotCast) => {
    if (acknowledged.push(cast) === n) reached();
  };
  return { acknowledged, note, enough };
}

/** A voter who changes her mind after every answer, and looks again when somebody else was quicker. */
async function castUntilSealed(
  papers: PaperStore,
  paper: Paper,
  voter: string,
  note: (cast: BallotCast) => void,
): Promise<void> {
  for (let [open, seenRevision, turn] = [true, 0, 0]; open; turn++) {
    const cast = sampleCast(paper, { voter, seenRevision, marks: choosing(`${turn}`) });
    const outcome = await papers.cast(cast);
    if (outcome.cast) note(cast);
    seenRevision = outcome.cast ? seenRevision + 1 : (outcome.paper?.revision ?? assert.fail());
    open = outcome.cast || outcome.paper?.open === true;
  }
}

export function paperSealingContract(db: () => Db): void {
  describe('PaperStore: sealing and emptying', () => {
    it('counts every acknowledged cast and nothing else in 100 closes under fire', async function () {
      this.timeout(120_000);
      // Two processes take the casts and a third one seals.
      const processes = [mongoPaperStore(db()), mongoPaperStore(db())];
      for (let round = 0; round < 100; round++) {
        const { papers, region, blank } = await opened(db(), 8);
        const { acknowledged, note, enough } = acknowledgements(round % 40);
        const voters = blank.flatMap(paper => paper.voters.map(voter => ({ paper, voter })));
        const firing = voters.map(({ paper, voter }, index) =>
          castUntilSealed(processes[index % 2] ?? papers, paper, voter, note),
        );
        await enough;
        await papers.seal(region, 'vote');
        const counted = await papers.sealedBallots(region, 'vote');
        await Promise.all(firing);
        const last = new Map(acknowledged.sort(byRevision).map(cast => [cast.paper, cast]));
        assert.deepEqual(said(counted), said([...last.values()].map(asPaper)), `round ${round}`);
        // Each acknowledged cast is one revision, those that were replaced included.
        const casts = counted.reduce((sum, { revision }) => sum + revision, 0);
        assert.equal(casts, acknowledged.length, `round ${round}`);
      }
    });

    it('gives no ballots while one paper is open', async () => {
      const { papers, region, first } = await opened(db(), 2);
      await papers.cast(sampleCast(first));
      await assert.rejects(papers.sealedBallots(region, 'vote'), /still open/);
      await papers.seal(region, 'vote');
      await papers.seal(region, 'vote');
      assert.deepEqual(
        (await papers.sealedBallots(region, 'vote')).map(({ elector }) => elector),
        ['D0'],
      );
      await papers.insertMissing([samplePaper(region, 'vote', 'late')]);
      await assert.rejects(papers.sealedBallots(region, 'vote'), /still open/);
      assert.deepEqual(await papers.sealedBallots(region, 'another vote'), []);
    });

    it('empties sealed papers for good and still knows who cast', async () => {
      const { papers, region, first } = await opened(db(), 2);
      await papers.cast(sampleCast(first));
      await papers.empty(region, 'vote');
      assert.deepEqual(await papers.withChoices(region, ['vote', 'other']), ['vote']);
      await papers.seal(region, 'vote');
      await papers.empty(region, 'vote');
      await papers.empty(region, 'vote');
      assert.deepEqual(await papers.castElectors(region, 'vote'), ['D0']);
      const [emptied] = await papers.ofVoter(region, 'vote', 'voter of D0');
      assert.deepEqual(emptied, { ...first, open: false, revision: 1 });
      assert.deepEqual(await papers.withChoices(region, ['vote']), []);
      const raw = await db().collection('papers').findOne({ region, elector: 'D0' });
      assert.doesNotMatch(JSON.stringify(raw), /NEG|castBy|castAt|mark/);
      await assert.rejects(papers.sealedBallots(region, 'vote'), /emptied/);
    });
  });
}
