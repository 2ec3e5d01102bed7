import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ScenarioJson, trainingCountedHere, voteCountedHere } from './independent-count.ts';
import { evaluationCountedHere, impactCountedHere } from './independent-survey-count.ts';
import { yearCountedHere } from './independent-year-count.ts';
import { elsewhere, madeByChance, northAlone } from './regions.ts';
import { figuresPrinted, shippedScenario } from './scenario-run.ts';
import { areAllIn, EVALUATION, PLAN, SURVEY } from './shipped-figures.ts';
import { anotherYear, yearByChance } from './years.ts';

describe('The scenario', function () {
  this.timeout(600_000);
  let directory: string;
  let shipped: ScenarioJson;
  before(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'scenario-test-'));
    shipped = await shippedScenario();
  });
  after(() => rm(directory, { recursive: true }));

  async function written(name: string, content: unknown): Promise<string> {
    const file = path.join(directory, name);
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  }

  const counted = (file: ScenarioJson, asAt: string) => ({
    ...yearCountedHere(file, asAt),
    vote: voteCountedHere(file),
    ...trainingCountedHere(file),
    evaluation: evaluationCountedHere(file),
  });

  it('prints one JSON document with the figures of the file as shipped, as they stood on a day', async () => {
    const asAt = '2016-02-05';
    const { figures: winter, stderr: aside } = await figuresPrinted('--as-at', asAt);
    await areAllIn(winter);
    assert.deepEqual(winter, { asAt, ...counted(shipped, asAt), impact: SURVEY['2016-02-05'] });
    assert.deepEqual(Object.values(winter.vote.support), [13, 10, 8, 4, 3, 3, 2, 1, 1, 0]);
    assert.equal(winter.vote.turnoutPercent, 93.8);
    assert.deepEqual(winter.vote.adopted, ['NEG', 'WRK', 'QOP']);
    const { bySession, ...training } = winter.training;
    assert.deepEqual(Object.entries(bySession).flat().join(' '), 'T1 16 T2 15 T3 17 T4 16 T5 14 T6 16');
    assert.deepEqual(training, {
      ...{ sessionsDelivered: 6, trained: 94, authoritiesReached: 12, subRegionsReached: 3, subRegions: 4 },
      ...{ sessionsPlanned: 2, lateCancelled: 6, didNotAttend: 5, trainerDays: 12 },
    });
    assert.deepEqual(winter.readiness, { T7: { done: 5, of: 8, blocked: 1 } });
    const authorities = { Tessera: 5, Orbit: 3, CaseFlow: 6, Islet: 1, Carewise: 1 };
    assert.deepEqual(winter.recordSystems, { families: 5, authorities });
    assert.deepEqual(winter.evaluation, EVALUATION);

    assert.deepEqual(winter.peerChallenge, { year: 2015, participated: 12, of: 16 });
    assert.deepEqual(winter.summit, {
      ...{ date: '2015-11-27', authorities: 15, of: 16, officers: 34 },
      ...{ lscbChairs: 2, chiefExecutiveGroupChairs: 1, attendees: 37 },
    });
    assert.deepEqual(
      [winter.supportGroups, winter.fund],
      [
        { total: 8, sponsored: 5 },
        { committed: 48_000, available: 48_000 },
      ],
    );

    // What goes on is told on the side, and nothing of the file is left untold.
    assert.doesNotMatch(aside, /Skipped/);
    assert.match(aside, /Ballot of D16\n.*Voting closes by itself\n/);
    // The seat goes to the authority with the fewest first, though somebody else asked before (T2).
    assert.match(
      aside,
      /T4 is full: 3 join the waiting list\n[\s\S]*T4: somebody of D06 gives up a seat in time\n[\s\S]*of D09 is offered the seat and declines it\.\n.*of D09 is offered the seat and takes it\./,
    );
  });

  it('prints the figures of any other file, too', async () => {
    const { D14: _, ...ballots } = shipped.vote.ballots;
    const without: ScenarioJson = { ...northAlone(anotherYear(shipped)), vote: { ...shipped.vote, ballots } };
    const other = elsewhere(shipped);
    const chance = yearByChance(1, madeByChance(1));
    const there = await written('elsewhere.json', other);
    const runs = await Promise.all([
      figuresPrinted('--as-at', '2016-06-30', '--file', await written('without-d14.json', without)),
      figuresPrinted('--file', there),
      figuresPrinted('--file', await written('by-chance.json', chance)),
      figuresPrinted('--as-at', '2017-06-16', '--file', there),
    ]);
    const [withoutD14, inTheNorth, byChance, beforehand] = runs.map(({ figures }) => figures);

    const { vote, ...others } = counted(without, '2016-06-30');
    const { plan, ...withoutPlan } = withoutD14;
    assert.deepEqual(plan, PLAN);
    assert.deepEqual(withoutPlan, {
      asAt: '2016-06-30',
      vote: { ...vote, endorsed: ['NEG', 'WRK'] },
      ...others,
      impact: impactCountedHere(without),
    });
    assert.deepEqual([withoutD14.vote.ballots, withoutD14.vote.support.QOP], [14, 7]);
    assert.deepEqual(withoutD14.vote.adopted, ['NEG', 'WRK']);
    // One more attendance than in the file as shipped, and nobody more trained (T1).
    assert.deepEqual([withoutD14.training.bySession, withoutD14.training.trained], [{ T5: 14, T6: 17 }, 30]);

    assert.deepEqual(inTheNorth, { vote: voteCountedHere(other) });
    assert.deepEqual(inTheNorth.vote.adopted, ['AIM', 'BED', 'CAP', 'DEN']);
    assert.deepEqual(byChance, counted(chance, '2020-12-31'));
    // Nine replies in all, of which nothing is shown.
    assert.deepEqual(byChance.evaluation, { ...counted(chance, '2020-12-31').evaluation, sessionsShown: 0 });
    assert.deepEqual(beforehand, { asAt: '2017-06-16' });
  });
});
