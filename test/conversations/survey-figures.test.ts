import assert from 'node:assert/strict';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { type AnsweredStage, PILOT, raiseAnsweredStage } from './answered-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

const NIGHT = new Date('2016-05-04T01:00:00Z');

describe('What people said, in conversation', function () {
  this.timeout(60_000);
  let stage: AnsweredStage;
  before(async () => {
    stage = await raiseAnsweredStage(new Date('2016-05-03T09:00:00Z'));
    await stage.answered('T1', 'evaluation', 'overall', { excellent: 7, veryGood: 4, good: 1 });
    await stage.answered('T2', 'evaluation', 'overall', { excellent: 4, veryGood: 3, poor: 2 });
    await stage.answered('T1', 'impact', 'changedPractice', {
      changedALot: 5,
      changedALittle: 4,
      noChange: 3,
    });
    await stage.turnTo(NIGHT);
  });
  after(() => stage.close());

  const read = async (key: string, command: string) => {
    const answer = await typed(stage, key, command);
    return typeof answer === 'string' ? answer : textOf(answer);
  };

  it('is shown of the evaluations, as distribution and share with n and response rate', async () => {
    const text = await read('manager', 'evaluation results');
    assert.match(text, /21 of 25 people .* have answered \(84%\)/);
    assert.match(text, /Excellent 11 of 21 \(52\.4%\)/);
    assert.match(text, /Excellent or very good: 18 of 21 \(85\.7%\)/);
    assert.match(text, /Mainly excellent or very good/);
    assert.doesNotMatch(text, /average|mean\b/i);
    for (const key of ['chair', 'director', 'officer', 'trainer'])
      assert.match(await read(key, 'evaluation results'), /18 of 21/, key);
    assert.match(await read('ann', 'evaluation results'), /programme manager.*trainer/);
  });

  it('is shown of one session to those who may see it, and not of one with nine', async () => {
    const T2 = /9 of 11 people.*fewer than 10|9 of 11 people.*[Nn]ot enough/s;
    assert.match(await read('manager', 'evaluation results t2'), T2);
    assert.doesNotMatch(await read('manager', 'evaluation results T2'), /4 of 9/);
    // T1 beside the region would tell T2.
    assert.doesNotMatch(await read('manager', 'evaluation results T1'), /of 12 \(/);
    assert.match(await read('trainer', 'evaluation results T2'), T2);
    assert.match(await read('another', 'evaluation results T2'), /[Tt]rain/);
    assert.match(await read('manager', 'evaluation results T99'), /T99 is not known/);
  });

  it('is shown of the survey for the region, with what it proves, and of no session', async () => {
    const text = await read('manager', 'survey results');
    assert.match(text, /Practice has changed, a lot or a little: 9 of 12 \(75\.0%\)/);
    assert.match(text, /Net change.*50%/);
    assert.match(text, /does not prove better outcomes/);
    assert.match(text, /2 authorities have sent their return/);
    assert.doesNotMatch(text, /T1/);
  });

  it('is exported as a file that says what the card says, for those who may see it', async () => {
    const card = await typed(stage, 'manager', 'evaluation results');
    const button = buttonOf(card, 'figures.export');
    const given = await press(stage, 'manager', button);
    const [link = ''] = JSON.stringify(given.card).match(/http:[^"]+\/files\/[^"]+/) ?? [];
    const rows = (await (await fetch(link)).text()).split('\r\n');
    assert.match(rows[0] ?? '', /As at,Question,Group/);
    assert.ok(
      rows.some(row => /how was this session\?",Region,,Excellent,11,21$/.test(row)),
      rows[1],
    );
    assert.equal(rows.filter(row => /,T1,|,T2,/.test(row)).length, 0);
    assert.match((await press(stage, 'ann', button)).text ?? '', /programme manager/);
    const forged = { ...button, data: { ...button.data, programme: 'made-up' } };
    assert.match((await press(stage, 'manager', forged)).text ?? '', /training programme/i);
  });

  it('is exported for others under the stricter rule: released, rounded to five, nothing under ten (X10)', async () => {
    const evaluations = { kind: 'evaluation', programme: 'pilot' };
    for (const key of ['manager', 'chair', 'governance']) {
      const card = await typed(stage, key, 'strict export');
      assert.match(textOf(card), /counts under 10 are left out, all others are rounded to the nearest 5/);
      const given = await press(stage, key, buttonOf(card, 'figures.exportStrictly'), evaluations);
      const [link = ''] = JSON.stringify(given.card).match(/http:[^"]+\/files\/[^"]+/) ?? [];
      const rows = (await (await fetch(link)).text()).split('\r\n');
      assert.match(rows[0] ?? '', /Answer,"People, to the nearest 5","Replies, to the nearest 5"$/);
      const overall = rows.filter(row => /how was this session\?",Region,/.test(row));
      assert.deepEqual(
        overall.map(row => row.split(',').slice(-3).join()),
        ['Excellent,10,20', ...['Very good', 'Good', 'Fair', 'Poor'].map(one => `${one},under 10,20`)],
      );
      assert.ok(!rows.some(row => /T1|T2|\b(11|21)\b/.test(row.split(',').slice(1).join())), key);
    }
  });

  it('is exported strictly by nobody else, of no programme that is not there, and never before a release', async () => {
    const card = await typed(stage, 'manager', 'strict export');
    const button = buttonOf(card, 'figures.exportStrictly');
    const make = async (key: string, more: object) =>
      String((await press(stage, key, button, { kind: 'evaluation', programme: 'pilot', ...more })).text);
    for (const key of ['director', 'officer', 'trainer', 'ann']) {
      assert.match(await read(key, 'strict export'), /Only the programme manager.* governance lead/, key);
      assert.match(await make(key, {}), /Only the programme manager.* governance lead/, key);
    }
    assert.match(await make('manager', { programme: 'made-up' }), /training programme/i);
    assert.match(await make('manager', { kind: 'ballots' }), /Choose/);
    await stage.training.insertProgramme({ ...PILOT, region: stage.region, id: 'second', name: 'Second' });
    assert.match(
      await make('manager', { programme: 'second' }),
      /Nothing may be shown yet of the evaluations.*no file was made/,
    );
  });

  it('offers no button that would show what is hidden', async () => {
    for (const command of ['evaluation results', 'survey results', 'evaluation results T2'])
      for (const { verb } of buttonsOf(await typed(stage, 'manager', command)))
        assert.match(verb, /^figures\.(export|show)$/, command);
  });
});
