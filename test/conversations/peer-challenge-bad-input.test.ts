import assert from 'node:assert/strict';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf } from '../../scripts/support/teams-user.ts';
import { agreed, begun, planned, raiseChallengeStage, SCOPE, visited } from './challenge-stage.ts';
import { press, typed } from './vote-stage.ts';
import { raiseYearStage, type YearStage } from './year-stage.ts';

type Answers = Record<string, string>;

describe('Bad input to peer challenge', function () {
  this.timeout(60_000);
  let stage: YearStage;
  afterEach(async () => {
    await stage.close();
  });

  const refusedWith = async (
    key: string,
    button: ReturnType<typeof buttonOf>,
    inputs: Answers,
    why: RegExp,
  ) => {
    const { card, text = '' } = await press(stage, key, button, inputs);
    assert.equal(card, undefined, JSON.stringify(inputs));
    assert.match(text, why, JSON.stringify(inputs));
  };

  it('begins no programme that could not be told apart, or that has no authorities', async () => {
    stage = await raiseYearStage();
    assert.match(String(await typed(stage, 'stella', 'peer challenge')), /ask the programme manager/);
    assert.match(String(await typed(stage, 'stella', 'peer learning')), /There is no such peer challenge/);
    const form = buttonOf(await typed(stage, 'manager', 'peer challenge'), 'challenge.saveProgramme');
    const answers = { year: '2015', shape: 'pair', theme: 'Neglect', beginsOn: '2015-06-01' };
    const wrong: [Answers, RegExp][] = [
      [{ beginsOn: '2016-01-04' }, /4 January 2016 is not in 2015/],
      [{ beginsOn: '2015-02-30' }, /needs a date/],
      [{ year: '15' }, /whole number from 2000 to 2100/],
      [{ shape: 'crowd' }, /not on the list/],
      [{ theme: '' }, /"Theme" is empty/],
      [{ theme: 'child of Mrs Smith' }, /No data on children/],
    ];
    for (const [change, why] of wrong) await refusedWith('manager', form, { ...answers, ...change }, why);
    for (const key of ['stella', 'director-D01', 'trainer'])
      assert.match((await press(stage, key, form, answers)).text ?? '', /programme manager|Trainers/, key);
    cardOf(await press(stage, 'manager', form, answers));
    cardOf(await press(stage, 'manager', form, answers));
    const again = { ...form, data: { once: 'another' } };
    await refusedWith('manager', again, answers, /2015 has a programme with the theme Neglect in pairs/);
  });

  it('notes nothing about who takes part that cannot be, and says what stands in the way of each', async () => {
    stage = await raiseYearStage();
    const card = await begun(stage);
    const record = buttonOf(card, 'participation.record');
    const answers = { authorities: 'D01', status: 'committed', on: '', reasonNot: '' };
    const wrong: [Answers, RegExp][] = [
      [{ authorities: '' }, /no authority is chosen/],
      [{ authorities: 'D99' }, /No authority of this region is called "D99"/],
      [{ status: 'declined' }, /says why\. Write a reason/],
      [{ status: 'completed', authorities: 'D01,D02' }, /Ashby \(invited, not decided yet\); Barrow \(/],
      [{ on: '2015-06-02' }, /2 June 2015 is still to come/],
      [{ on: '2015-05-31' }, /stands where it does since 1 June 2015, so 31 May 2015 is too early/],
      [{ status: 'invited' }, /not on the list/],
    ];
    for (const [change, why] of wrong) await refusedWith('manager', record, { ...answers, ...change }, why);
    const own = buttonOf(await typed(stage, 'director-D01', 'peer challenge'), 'participation.decide');
    const foreign = { ...own, data: { ...own.data, authority: 'D02' } };
    await refusedWith('director-D01', foreign, {}, /For Barrow its director or link officer decides/);
    await refusedWith(
      'director-D01',
      record,
      { ...answers, status: 'participating' },
      /the programme manager/,
    );
    await refusedWith('director-D01', own, { status: 'completed' }, /damaged/);
    const again = await press(stage, 'colleague', own);
    assert.match(again.text ?? '', /For Ashby its director or link officer decides/);
  });

  it('plans no challenge with sides that do not fit', async () => {
    stage = await raiseChallengeStage();
    const programme = await typed(stage, 'manager', 'peer challenge');
    const form = cardOf(await press(stage, 'manager', buttonOf(programme, 'challenge.new')));
    const save = buttonOf(form, 'challenge.save');
    const wrong: [Answers, RegExp][] = [
      [{ hosts: '', challengers: 'D02' }, /pairs of two authorities, with at least one host/],
      [{ hosts: 'D01', challengers: 'D02,D03' }, /pairs of two authorities/],
      [{ hosts: 'D01', challengers: 'D01' }, /Ashby cannot visit itself/],
      [{ hosts: 'D01', challengers: 'D04' }, /Denham does not take part in this programme/],
    ];
    for (const [sides, why] of wrong) await refusedWith('manager', save, sides, why);
    await refusedWith(
      'director-D01',
      save,
      { hosts: 'D01', challengers: 'D02' },
      /Only the programme manager/,
    );
    const card = cardOf(await press(stage, 'manager', save, { hosts: 'D01', challengers: 'D02' }));
    const edit = cardOf(await press(stage, 'manager', buttonOf(card, 'challenge.edit')));
    const change = buttonOf(edit, 'challenge.save');
    cardOf(await press(stage, 'manager', change, { hosts: 'D03', challengers: 'D02' }));
    await refusedWith('manager', change, { hosts: 'D02', challengers: 'D01' }, /changed this while you/);
  });

  it('prepares no visit that ends before it begins, or with people who cannot be meant', async () => {
    stage = await raiseChallengeStage();
    const scope = buttonOf(await planned(stage), 'challenge.scope');
    const wrong: [Answers, RegExp][] = [
      [{ firstDay: '2015-06-25' }, /would end on 24 June 2015, before it begins on 25 June 2015/],
      [{ firstDay: '' }, /A visit has a first and a last day/],
      [{ lead: 'Nobody Known' }, /Nobody of the challengers is called "Nobody Known"/],
      [{ lead: 'Officer Example' }, /Nobody of the challengers is called/],
      [{ lead: 'Twice Example' }, /or is free to visit: trainers are not/],
      [{ team: 'Example' }, /[34] people of the challengers fit "Example"/],
      [{ team: 'Nobody One\nNobody Two' }, /"Nobody One".*\n\n.*"Nobody Two"/],
      [{ keyLinesOfEnquiry: Array(7).fill('Why?').join('\n') }, /at most 6/],
    ];
    for (const [change, why] of wrong) await refusedWith('manager', scope, { ...SCOPE, ...change }, why);
    cardOf(await press(stage, 'manager', scope, SCOPE));
    await refusedWith('manager', scope, SCOPE, /changed this while you were looking/);
    const move = (to: string) => ({ verb: 'challenge.move', title: '', data: { ...scope.data, to } });
    await refusedWith('manager', move('visited'), {}, /can only be done at "self-assessment shared"/);
    for (const to of ['scoped', 'selfAssessmentShared']) cardOf(await press(stage, 'manager', move(to)));
    await refusedWith('manager', move('visited'), {}, /begins on 22 June 2015, so it has not taken place/);
    await refusedWith('manager', move('learningReleased'), {}, /damaged/);
    await refusedWith('director-D03', move('visited'), {}, /This is for the host, the lead/);
    cardOf(await press(stage, 'manager', move('scoped')));
  });

  it('writes and agrees no findings before their time, or after it', async () => {
    stage = await raiseChallengeStage();
    const card = await visited(stage);
    const save = buttonOf(card, 'finding.save');
    const finding = { kind: 'strength', topic: 'Neglect', text: 'Read weekly' };
    const wrong: [Answers, RegExp][] = [
      [{ kind: 'praise' }, /not on the list/],
      [{ topic: 'Weather' }, /This topic is not on the list/],
      [{ text: 'x'.repeat(501) }, /501 characters; the limit is 500/],
      [{ text: 'born on 3 May 2012' }, /No data on children/],
      [{ host: 'D02' }, /No authority of this region is called "D02"/],
    ];
    for (const [change, why] of wrong) await refusedWith('lee', save, { ...finding, ...change }, why);
    await refusedWith('lee', buttonOf(card, 'challenge.move'), {}, /There is no finding yet/);
    cardOf(await press(stage, 'lee', save, finding));
    const agree = { verb: 'challenge.move', title: '', data: { ...save.data, to: 'findingsAgreed' } };
    cardOf(await press(stage, 'lee', buttonOf(card, 'challenge.move')));
    await refusedWith('lee', agree, {}, /Only Ashby can agree its findings/);
    cardOf(await press(stage, 'director-D01', agree));
    const late = { ...save, data: { ...save.data, once: 'late' } };
    await refusedWith('lee', late, finding, /The host has agreed the findings, so they stay as they are/);
  });

  it('releases nothing that is not chosen, not there, or changed since it was read', async () => {
    stage = await raiseChallengeStage();
    const release = buttonOf(await agreed(stage), 'finding.release');
    await refusedWith('director-D01', release, { findings: '' }, /no finding is chosen/);
    await refusedWith('director-D01', release, { findings: 'nowhere' }, /not there any more/);
    const findings = 'nowhere';
    const elsewhere = { ...release, data: { ...release.data, challenge: 'nowhere' } };
    await refusedWith('director-D01', elsewhere, { findings }, /does not exist or is not for you/);
    const [{ id } = { id: '' }] = await stage.db.collection<{ id: string }>('findings').find().toArray();
    const stale = { ...release, data: { ...release.data, read: 1 } };
    await refusedWith('director-D01', stale, { findings: id }, /changed this while you were looking/);
  });

  it('finds nothing of another region', async () => {
    stage = await raiseChallengeStage();
    const card = await planned(stage);
    const { challenge } = buttonOf(card, 'challenge.scope').data;
    await stage.db.collection('peerChallenges').updateMany({}, { $set: { region: 'elsewhere' } });
    for (const verb of ['challenge.show', 'challenge.edit', 'challenge.scope', 'finding.release']) {
      const data = { challenge, seen: 1, read: 1 };
      const { text = '' } = await press(stage, 'manager', { verb, data }, { findings: 'x' });
      assert.match(text, /does not exist or is not for you to see/, verb);
    }
  });
});
