import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { BallotCast, Paper } from '../../../programme/vote/ballot.ts';
import { choosing } from '../../support/choosing.ts';
import { asPaper, opened, said } from './laid-out-papers.ts';
import { minute, newRegion, sampleCast, samplePaper, smuggled } from './samples.ts';

export function paperContract(db: () => Db): void {
  describe('PaperStore: casting', () => {
    it('casts, and replaces what was cast', async () => {
      const { papers, region, first } = await opened(db(), 1);
      assert.deepEqual(await papers.cast(sampleCast(first)), { cast: true });
      const deputy = {
        voter: 'deputy of D0',
        seenRevision: 1,
        marks: choosing('WRK', 'QOP'),
        at: minute(11),
      };
      assert.deepEqual(await papers.cast(sampleCast(first, deputy)), { cast: true });
      const { voter: castBy, marks, at: castAt } = deputy;
      assert.deepEqual(await papers.ofVoter(region, 'vote', 'voter of D0'), [
        { ...first, revision: 2, marks, castBy, castAt },
      ]);
      assert.deepEqual(await papers.ofVoter(region, 'vote', 'stranger'), []);
    });

    it('keeps points and places, and casts on a paper that was laid out when there was approval only', async () => {
      const { papers, region, first } = await opened(db(), 1);
      const old = { $set: { schema: 1, choices: ['NEG', 'WRK'], revision: 1 } };
      await db().collection('papers').updateOne({ region, elector: 'D0' }, old);
      const marksNow = async () => (await papers.ofVoter(region, 'vote', 'voter of D0'))[0]?.marks;
      assert.deepEqual(await marksNow(), choosing('NEG', 'WRK'));
      const marks = [
        { code: 'NEG', weight: 5 },
        { code: 'QOP', weight: 1 },
      ];
      assert.deepEqual(await papers.cast(sampleCast(first, { seenRevision: 1, marks })), { cast: true });
      assert.deepEqual(await marksNow(), marks);
    });

    it('inserts the missing papers and touches none that is there', async () => {
      const { papers, region, blank, first } = await opened(db(), 2);
      await papers.cast(sampleCast(first));
      await papers.insertMissing([...blank, samplePaper(region, 'vote', 'D2')]);
      await papers.insertMissing([]);
      assert.deepEqual(await papers.castElectors(region, 'vote'), ['D0']);
      assert.equal((await papers.ofVoter(region, 'vote', 'voter of D2')).length, 1);
    });

    it('knows when ballots were cast last, and of emptied papers no more', async () => {
      const { papers, region, first, blank } = await opened(db(), 3);
      await papers.cast(sampleCast(first, { at: minute(10) }));
      await papers.cast(sampleCast(blank[1] as Paper, { at: minute(11) }));
      await papers.cast(sampleCast(first, { seenRevision: 1, at: minute(12) }));
      const times = await papers.castTimes(region, 'vote');
      assert.deepEqual(
        times.sort((a, b) => a.getTime() - b.getTime()),
        [minute(11), minute(12)],
      );
      await papers.seal(region, 'vote');
      await papers.empty(region, 'vote');
      assert.deepEqual(await papers.castTimes(region, 'vote'), []);
      await assert.rejects(() => papers.castTimes(region, smuggled), TypeError);
    });

    it('puts one person in the place of another on the papers of a vote, and may be told again', async () => {
      const { papers, region, first } = await opened(db(), 2);
      await papers.cast(sampleCast(first));
      const [gone, kept] = ['voter of D0', 'kept'];
      for (const _ of ['once', 'again']) {
        await papers.replaceVoter(region, 'vote', gone, kept);
        const [paper] = await papers.ofVoter(region, 'vote', kept);
        assert.deepEqual([paper?.voters, paper?.castBy], [['deputy of D0', kept], kept]);
        assert.deepEqual(await papers.ofVoter(region, 'vote', gone), []);
      }
      assert.deepEqual(await papers.cast(sampleCast(first, { voter: kept, seenRevision: 1 })), {
        cast: true,
      });
      assert.equal((await papers.ofVoter(region, 'vote', 'voter of D1')).length, 1);
    });
  });

  refusedCastsContract(db);
  castingUnderFireContract(db);
}

function refusedCastsContract(db: () => Db): void {
  describe('PaperStore: refused casts', () => {
    const refusals: Record<string, Partial<BallotCast>> = {
      'at its closing time': { at: minute(50) },
      'after its closing time': { at: minute(51) },
      'on a card that is out of date': { seenRevision: 0 },
      'on a card from the future': { seenRevision: 2 },
    };
    for (const [when, wrong] of Object.entries(refusals)) {
      it(`casts nothing ${when}, and answers with the paper as it stands`, async () => {
        const { papers, region, first } = await opened(db(), 1);
        await papers.cast(sampleCast(first));
        const [standing] = await papers.ofVoter(region, 'vote', 'voter of D0');
        const late = sampleCast(first, { seenRevision: 1, marks: choosing('QOP'), ...wrong });
        assert.deepEqual(await papers.cast(late), { cast: false, paper: standing });
        assert.deepEqual(await papers.ofVoter(region, 'vote', 'voter of D0'), [standing]);
      });
    }

    it('casts nothing for a stranger, on no paper, in another vote or region, and shows no paper', async () => {
      const { papers, region, first } = await opened(db(), 1);
      const nothing = { cast: false, paper: undefined };
      assert.deepEqual(await papers.cast(sampleCast(first, { voter: 'stranger' })), nothing);
      assert.deepEqual(await papers.cast(sampleCast(first, { paper: 'vote:D9' })), nothing);
      assert.deepEqual(await papers.cast(sampleCast(first, { vote: 'other' })), nothing);
      assert.deepEqual(await papers.cast(sampleCast(first, { region: newRegion() })), nothing);
      assert.deepEqual(await papers.castElectors(region, 'vote'), []);
    });
  });
}

function castingUnderFireContract(db: () => Db): void {
  describe('PaperStore: casting with strangers, operators and crowds', () => {
    it('casts nothing on a sealed paper', async () => {
      const { papers, region, first } = await opened(db(), 1);
      await papers.seal(region, 'vote');
      const sealed = { cast: false, paper: { ...first, open: false } };
      assert.deepEqual(await papers.cast(sampleCast(first)), sealed);
    });

    it('never lets an operator match, and lets no hostile cast take another one with it', async () => {
      const { papers, region, first, blank } = await opened(db(), 2);
      const hostile = (['region', 'vote', 'paper', 'voter', 'seenRevision'] as const).map(field =>
        papers.cast(sampleCast(first, { [field]: smuggled })),
      );
      const inChoices = papers.cast(sampleCast(first, { marks: choosing(smuggled) }));
      const honest = papers.cast(sampleCast(blank[1] as Paper));
      for (const cast of [...hostile, inChoices]) await assert.rejects(cast, TypeError);
      assert.deepEqual(await honest, { cast: true });
      assert.deepEqual(await papers.castElectors(region, 'vote'), ['D1']);
      await assert.rejects(() => papers.ofVoter(region, 'vote', smuggled), TypeError);
      await assert.rejects(() => papers.replaceVoter(region, 'vote', smuggled, 'kept'), TypeError);
      await assert.rejects(() => papers.replaceVoter(region, 'vote', 'voter of D0', smuggled), TypeError);
      await assert.rejects(() => papers.castElectors(region, smuggled), TypeError);
      await assert.rejects(() => papers.seal(region, smuggled), TypeError);
      await assert.rejects(() => papers.sealedBallots(smuggled, 'vote'), TypeError);
      await assert.rejects(() => papers.empty(region, smuggled), TypeError);
      await assert.rejects(() => papers.withChoices(region, [smuggled]), TypeError);
    });

    it('makes 500 ballots of 1,000 simultaneous casts on 500 papers', async () => {
      const { papers, region, blank } = await opened(db(), 500);
      const casts = blank.flatMap(paper => [
        sampleCast(paper, { marks: choosing('NEG') }),
        sampleCast(paper, { marks: choosing('WRK'), voter: `deputy of ${paper.elector}` }),
      ]);
      const outcomes = await Promise.all(casts.map(cast => papers.cast(cast)));
      const acknowledged = casts.filter((_, index) => outcomes[index]?.cast);
      await papers.seal(region, 'vote');
      const ballots = await papers.sealedBallots(region, 'vote');
      assert.deepEqual([acknowledged.length, ballots.length], [500, 500]);
      assert.ok(ballots.every(({ revision }) => revision === 1));
      assert.deepEqual(said(ballots), said(acknowledged.map(asPaper)));
    });
  });
}
