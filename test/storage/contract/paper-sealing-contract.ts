import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import { mongoPaperStore } from '../../../storage/paper-store.ts';
import { asPaper, opened, said } from './laid-out-papers.ts';
import { sampleCast, samplePaper } from './samples.ts';

export function paperSealingContract(db: () => Db): void {
  describe('PaperStore: sealing and emptying', () => {
    it('counts every acknowledged cast and nothing else in 100 closes under fire', async function () {
      this.timeout(120_000);
      const [one, two] = [mongoPaperStore(db()), mongoPaperStore(db())];
      for (let round = 0; round < 100; round++) {
        const { papers, region, blank } = await opened(db(), 20);
        const casts = blank.flatMap(paper => [
          sampleCast(paper, { choices: ['NEG'] }),
          sampleCast(paper, { choices: ['WRK'], voter: `deputy of ${paper.elector}` }),
        ]);
        // Two processes take casts while a third one seals at another moment of each round.
        const firing = casts.map((cast, index) => (index % 3 === 0 ? one : two).cast(cast));
        for (let turn = 0; turn < round % 10; turn++)
          await Promise.race([firing[turn], papers.withChoices(region, [])]);
        await papers.seal(region, 'vote');
        const counted = await papers.sealedBallots(region, 'vote');
        const outcomes = await Promise.all(firing);
        const acknowledged = casts.filter((_, index) => outcomes[index]?.cast);
        assert.deepEqual(said(counted), said(acknowledged.map(asPaper)), `round ${round}`);
        assert.deepEqual(await papers.sealedBallots(region, 'vote'), counted);
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
