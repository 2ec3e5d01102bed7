import assert from 'node:assert/strict';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { asDrawn } from '../../scripts/support/card-inputs.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { rowsOf } from '../cards/card-walk.ts';
import { addedVersion, PLANNED_AT, raisePlanningStage, saved } from './planning-stage.ts';
import { raiseSessionStage, type SessionStage } from './session-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

describe('Programmes and materials in conversation', function () {
  this.timeout(60_000);
  let stage: SessionStage;
  beforeEach(async () => {
    stage = await raisePlanningStage();
  });
  afterEach(async () => {
    await stage.close();
  });

  const pressed = (card: unknown, verb: string, inputs = {}, data = {}) =>
    press(stage, 'manager', buttonOf(card, verb, data), inputs);
  const versionCard = async (key: string, version: string) => {
    const list = await typed(stage, key, 'materials');
    return cardOf(await press(stage, key, buttonOf(list, 'material.show'), { version }));
  };
  const CASE = {
    caseTitle: 'The house by the canal',
    referenceGrade: 'requiresImprovement',
    positive: 'School is seen often\nThe plan is written with the parents',
    negative: 'No plan for the summer',
  };

  it('are asked for before anything can be planned', async () => {
    const bare = await raiseSessionStage(PLANNED_AT);
    for (const command of ['new session', 'materials', 'new material']) {
      const card = await typed(bare, 'manager', command);
      assert.match(textOf(card), /no training programme yet.*make one first/, command);
      assert.ok(buttonOf(card, 'programme.new'), command);
    }
    assert.match(textOf(await typed(bare, 'officer', 'materials')), /The programme manager makes it/);
    await bare.close();
  });

  it('keep one programme of each name, and one for each form however often it is sent', async () => {
    const list = await typed(stage, 'manager', 'training programmes');
    const form = cardOf(await pressed(list, 'programme.new'));
    const answers = { name: 'Leadership', pilot: 'no', aim: 'Leaders of practice', surveyDelayMonths: '6' };
    for (const _ of [1, 2]) cardOf(await pressed(form, 'programme.save', answers));
    const taken = await pressed(cardOf(await pressed(list, 'programme.new')), 'programme.save', answers);
    assert.match(taken.text ?? '', /a training programme called Leadership already/);
    assert.deepEqual(rowsOf(await typed(stage, 'manager', 'training programmes')), [
      ['Case tracking (pilot)', 'Consistent judgement', '3 months after a session; not begun'],
      ['Leadership', 'Leaders of practice', '6 months after a session; not begun'],
    ]);
    const zero = await pressed(form, 'programme.save', { ...answers, surveyDelayMonths: '0' });
    assert.match(zero.text ?? '', /whole number from 1 to 24/);
  });

  it('let a programme be changed, and a command ask which one when there are several', async () => {
    const [{ id } = { id: '' }] = await stage.training.programmes(stage.region);
    await stage.training.insertProgramme({
      id: 'other',
      region: stage.region,
      name: 'Another',
      pilot: false,
      aim: 'Else',
      surveyDelayMonths: 3,
      surveyLaunchedOn: '2016-01-01',
    });
    const list = await typed(stage, 'manager', 'training programmes');
    const form = cardOf(await pressed(list, 'programme.edit', { programme: 'other' }));
    const answers = { ...asDrawn(form), name: 'Supervision' };
    cardOf(await pressed(form, 'programme.save', answers));
    const [, changed] = await stage.training.programmes(stage.region);
    assert.deepEqual([changed?.name, changed?.surveyLaunchedOn], ['Supervision', '2016-01-01']);

    for (const [command, verb] of [
      ['new session', 'session.new'],
      ['materials', 'material.list'],
      ['new material', 'material.new'],
    ] as const) {
      const choice = await typed(stage, 'manager', command);
      assert.match(textOf(choice), /Which training programme\?/);
      assert.match(textOf(cardOf(await pressed(choice, verb, { programme: id }))), /Case tracking/);
    }
  });

  it('say of each version what changed, why, what it rests on, and which sessions use it (T7)', async () => {
    cardOf(await saved(stage, { materialVersion: '1.0' }));
    const added = await addedVersion(stage, {
      version: '1.1',
      change: 'Clearer template',
      reason: 'The first one was hard to fill in',
      evidence: 'Comments after the second session\n\n12 of 14 found the form too long',
    });
    const card = textOf(cardOf(added));
    assert.match(card, /Version 1\\?\.1 of Case tracking/);
    assert.match(card, /What it rests on • Comments after the second session • 12 of 14 found the form/);
    const rows = rowsOf(await typed(stage, 'officer', 'materials'));
    assert.deepEqual(
      rows.map(([version, sessions]) => [version, sessions]),
      [
        ['1.0', 'T7'],
        ['1.1', 'None'],
      ],
    );
    assert.match(rows[1]?.[2] ?? '', /Clearer template\. Reason: The first one was hard to fill in\./);
  });

  it('refuse a version without reason or evidence, one that is there, and a number that is none', async () => {
    const wrong: [Record<string, string>, RegExp][] = [
      [{ version: '2.0', reason: '' }, /"Why" is empty/],
      [{ version: '2.0', evidence: ' \n ' }, /"What it rests on: one source on each line" is empty/],
      [{ version: 'second' }, /a number such as 2\.0/],
      [{ version: '1.0', change: 'Another' }, /has a version 1\.0 already/],
      [{ version: '2.0', evidence: 'It is about the child of Mrs Example' }, /No data on children/],
    ];
    for (const [change, answer] of wrong)
      assert.match((await addedVersion(stage, change)).text ?? '', answer, JSON.stringify(change));
    const [{ id } = { id: '' }] = await stage.training.programmes(stage.region);
    assert.equal((await stage.training.materials(stage.region, id)).length, 1);
  });

  it('describe the practice case to trainers, and hide it from those who may yet judge it', async () => {
    const described = cardOf(await pressed(await versionCard('manager', '1.0'), 'material.case', CASE));
    for (const card of [described, await versionCard('trainer', '1.0')])
      assert.match(textOf(card), /The house by the canal.*Requires improvement.*School is seen often/);
    const hidden = await versionCard('officer', '1.0');
    assert.doesNotMatch(JSON.stringify(hidden), /canal|improvement|School/);
    assert.match(textOf(hidden), /known to trainers and the programme manager only/);
    for (const key of ['trainer', 'officer'])
      assert.ok(!buttonsOf(await versionCard(key, '1.0')).some(({ verb }) => verb === 'material.case'), key);
    assert.match(String(await typed(stage, 'ann', 'materials')), /programme manager/);
  });

  it('keep the practice case as it was in a session that has taken place', async () => {
    const card = await versionCard('manager', '1.0');
    cardOf(await pressed(card, 'material.case', CASE));
    const [{ id } = { id: '' }] = await stage.training.programmes(stage.region);
    await stage.place({ programme: id, code: 'T1', materialVersion: '1.0', state: 'completed' });
    const refused = await pressed(card, 'material.case', { ...CASE, referenceGrade: 'good' });
    assert.match(refused.text ?? '', /version 1\.0 was used in session T1.*a new version/);
    assert.match(textOf(await versionCard('manager', '1.0')), /Requires improvement/);
  });

  it('count how many grades agreed, before and after the discussion, and nobody in particular', async () => {
    const counts = { grades: '31', agreedFirst: '25', agreedAfter: '29' };
    const early = await pressed(await versionCard('manager', '1.0'), 'material.agreement', counts);
    assert.match(early.text ?? '', /has no reference grade yet/);
    const card = cardOf(await pressed(await versionCard('manager', '1.0'), 'material.case', CASE));
    for (const slip of [{ agreedFirst: '32' }, { agreedAfter: '40' }])
      assert.match(
        (await pressed(card, 'material.agreement', { ...counts, ...slip })).text ?? '',
        /than the 31 that were given\. Check/,
      );
    cardOf(await pressed(card, 'material.agreement', counts));
    assert.match(
      textOf(await versionCard('officer', '1.0')),
      /At first 25 of 31 \(80\.6%\)\. After the discussion 29 of 31 \(93\.5%\)\./,
    );
  });

  it('show no counts of few grades, and not that all of few agreed (X2, X7)', async () => {
    const card = cardOf(await pressed(await versionCard('manager', '1.0'), 'material.case', CASE));
    const shown = async (grades: string, agreedFirst: string, agreedAfter: string) => {
      cardOf(await pressed(card, 'material.agreement', { grades, agreedFirst, agreedAfter }));
      return textOf(await versionCard('trainer', '1.0'));
    };
    const nine = await shown('9', '4', '8');
    assert.match(nine, /Fewer than 10 grades, so not shown/);
    assert.doesNotMatch(nine, /4 of 9/);
    assert.match(await shown('19', '19', '18'), /At first not shown.*After the discussion 18 of 19/);
    assert.match(
      await shown('40', '1', '38'),
      /At first none or hardly any.*After the discussion all or nearly/,
    );
  });
});
