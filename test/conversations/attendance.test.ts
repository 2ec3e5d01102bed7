import assert from 'node:assert/strict';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { inputsOf, rowsOf } from '../cards/card-walk.ts';
import { ENDS_AT, STARTS_AT } from '../training/sample-session.ts';
import { raiseSessionStage, type SessionStage } from './session-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

describe('Attendance in conversation', function () {
  this.timeout(60_000);
  let stage: SessionStage;
  beforeEach(async () => {
    stage = await raiseSessionStage(STARTS_AT);
    await stage.place({ state: 'open', usesNeutralBundle: ['D13', 'D14'] }, ['ann', 'ben', 'cat', 'dan']);
  });
  afterEach(async () => {
    await stage.close();
  });

  /** Takes the ticks away that are named, and saves. */
  async function save(key: string, absent: readonly string[] = []) {
    const card = await typed(stage, key, 'attendance T7');
    const [list] = inputsOf(card).filter(({ id }) => id === 'present') as {
      value: string;
      choices: { title: string; value: string }[];
    }[];
    assert.ok(list);
    const ticked = list.choices.filter(({ title }) => !absent.some(name => title.startsWith(name)));
    assert.equal(list.value.split(',').length, list.choices.length, 'everybody is ticked at first');
    const present = ticked.map(({ value }) => value).join(',');
    return press(stage, key, buttonOf(card, 'attendance.save'), { present });
  }
  const states = async () => (await stage.stored()).bookings.map(({ state }) => state);
  const fileOf = async (card: unknown) => {
    const [link = ''] = JSON.stringify(card).match(/http:[^"]+\/files\/[^"]+/) ?? [];
    return fetch(link);
  };

  it('is taken on one card: everybody is ticked, and the absent lose the tick', async () => {
    const saved = textOf(cardOf(await save('trainer', ['Ben'])));
    assert.match(saved, /3 attended, 1 did not/);
    assert.deepEqual(await states(), ['attended', 'didNotAttend', 'attended', 'attended']);
    assert.doesNotMatch(saved, /Purbrook|Chine Bay/);
    assert.match(textOf(await typed(stage, 'manager', 'attendance T7')), /Everybody with a seat is marked/);
  });

  it('shows the programme manager where people are from, and the trainer not (T8)', async () => {
    assert.match(textOf(await typed(stage, 'manager', 'attendance T7')), /Ann Example, Purbrook/);
    for (const command of ['attendance T7', 'roster T7']) {
      const card = await typed(stage, 'trainer', command);
      assert.match(textOf(card), /Ann Example/);
      assert.doesNotMatch(JSON.stringify(card), /Purbrook|Chine Bay|D13|D14/);
    }
  });

  it('opens by itself when one session waits, and asks which when there are several', async () => {
    assert.match(textOf(await typed(stage, 'trainer', 'attendance')), /Attendance of session T7/);
    const trainers = [await stage.idOf('trainer')];
    await stage.place({ id: 'second', code: 'T8', state: 'open', trainers });
    const choice = await typed(stage, 'trainer', 'attendance');
    const opened = await press(stage, 'trainer', buttonOf(choice, 'attendance.show'), { session: 'second' });
    assert.match(textOf(cardOf(opened)), /Attendance of session T8.*Nobody has a seat/);
  });

  it('is for the programme manager and trainers of the session only', async () => {
    for (const key of ['ann', 'officer', 'another']) {
      const answer = await typed(stage, key, 'attendance T7');
      assert.equal(typeof answer, 'string', key);
      assert.doesNotMatch(String(answer), /Ben Example/);
      for (const verb of ['attendance.save', 'attendance.code', 'attendance.correct']) {
        const data = { session: 'session', shown: '1,2', ticket: '1', to: 'attended', reason: 'x' };
        const { card } = await press(stage, key, { verb, data }, { present: '1' });
        assert.equal(card, undefined, `${key} ${verb}`);
      }
    }
    assert.deepEqual(await states(), ['confirmed', 'confirmed', 'confirmed', 'confirmed']);
  });

  it('changes nothing with an old card, whatever is pressed on it (T12)', async () => {
    const old = await typed(stage, 'trainer', 'attendance T7');
    await save('manager', ['Ben']);
    const again = await press(stage, 'trainer', buttonOf(old, 'attendance.save'), { present: '2' });
    assert.match(textOf(cardOf(again)), /3 attended, 1 did not/);
    assert.deepEqual(await states(), ['attended', 'didNotAttend', 'attended', 'attended']);
  });

  it('is said by everybody in the room with the code that is shown there', async () => {
    const card = await typed(stage, 'trainer', 'attendance T7');
    const shown = textOf(cardOf(await press(stage, 'trainer', buttonOf(card, 'attendance.code'))));
    const [, code = ''] = shown.match(/here ([A-Z0-9]{6})/) ?? [];
    assert.match(code, /^[A-Z0-9]{6}$/);
    assert.match(
      textOf(await typed(stage, 'ann', `here ${code.toLowerCase()}`)),
      /You are marked as present/,
    );
    assert.match(String(await typed(stage, 'ben', 'here WRONG1')), /No session has this code/);
    assert.match(String(await typed(stage, 'ben', 'here')), /Send "here" with the code/);
    assert.match(String(await typed(stage, 'officer', `here ${code}`)), /You have no seat/);
    assert.deepEqual(await states(), ['attended', 'confirmed', 'confirmed', 'confirmed']);
    await save('trainer', ['Cat']);
    const rows = rowsOf(await typed(stage, 'manager', 'attendance T7'));
    assert.deepEqual(rows, [
      ['Ann Example', 'Attended, said with the code'],
      ['Ben Example', 'Attended'],
      ['Cat Example', 'Did not attend'],
      ['Dan Example', 'Attended'],
    ]);
  });

  it('is corrected by the programme manager with a reason', async () => {
    await save('trainer', ['Ben']);
    assert.ok(
      !buttonsOf(await typed(stage, 'trainer', 'attendance T7')).some(
        one => one.verb === 'attendance.correct',
      ),
    );
    const button = buttonOf(await typed(stage, 'manager', 'attendance T7'), 'attendance.correct');
    const inputs = { ticket: '2', to: 'attended' };
    const without = await press(stage, 'manager', button, inputs);
    assert.match(without.text ?? '', /Reason/);
    const corrected = await press(stage, 'manager', button, { ...inputs, reason: 'Came at ten' });
    assert.match(textOf(cardOf(corrected)), /4 attended, 0 did not.*Corrected: Came at ten/);
    const born = { ...inputs, to: 'didNotAttend', reason: 'Child born 03/04/2009' };
    assert.match((await press(stage, 'manager', button, born)).text ?? '', /date of birth/);
  });

  it('is exported as a list that a spreadsheet can open', async () => {
    await save('trainer', ['Ben']);
    const card = await typed(stage, 'manager', 'roster T7');
    const answer = await fileOf(cardOf(await press(stage, 'manager', buttonOf(card, 'roster.export'))));
    assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8');
    const lines = (await answer.text()).replace('\uFEFF', '').trimEnd().split('\r\n');
    assert.equal(lines[0], 'Session,Date,Name,Job title,Authority,Place');
    assert.equal(lines[1], 'T7,2016-03-17,Ann Example,,Purbrook,Attended');
    assert.equal(lines.length, 5);
  });

  it('gives whoever attended a certificate, and nobody else', async () => {
    assert.match(String(await typed(stage, 'ann', 'certificate')), /no session yet/);
    await save('trainer', ['Ben']);
    const answer = await fileOf(await typed(stage, 'ann', 'certificate'));
    assert.equal(answer.headers.get('content-type'), 'application/pdf');
    assert.equal(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 8)
        .toString(),
      '%PDF-1.7',
    );
    const forged = { verb: 'certificate.get', data: { session: 'session' } };
    assert.match((await press(stage, 'ben', forged)).text ?? '', /no certificate/);
  });

  it('completes the session by itself when it is over', async () => {
    await save('trainer');
    await stage.turnTo(ENDS_AT);
    assert.equal((await stage.stored()).state, 'completed');
    assert.deepEqual((await stage.stored()).unsettled, []);
  });
});
