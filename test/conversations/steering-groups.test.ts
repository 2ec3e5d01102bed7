import assert from 'node:assert/strict';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { inputsOf, rowsOf } from '../cards/card-walk.ts';
import { told } from './training-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';
import { raiseYearStage, type YearStage } from './year-stage.ts';

describe('Support groups in conversation', function () {
  this.timeout(60_000);
  let stage: YearStage;
  beforeEach(async () => {
    stage = await raiseYearStage();
    for (const name of ['Workforce', 'Care leavers']) await added(name);
  });
  afterEach(async () => {
    await stage.close();
  });

  const list = (key = 'manager') => typed(stage, key, 'support groups');
  async function form(name: string): Promise<unknown> {
    return cardOf(await press(stage, 'manager', buttonOf(await list(), 'group.form', { form: name })));
  }
  async function added(name: string) {
    const answers = { name, purpose: 'Share what works', from: '2015-06-01' };
    return press(stage, 'manager', buttonOf(await form('add'), 'group.save'), answers);
  }
  async function groupId(name: string): Promise<string> {
    const choices = inputsOf(await form('record')).flatMap(({ choices: all }) => all ?? []) as {
      title: string;
      value: string;
    }[];
    return choices.find(({ title }) => title === name)?.value ?? '';
  }
  const sponsored = async (name: string, text: string, from = '2015-06-01') =>
    press(stage, 'manager', buttonOf(await form('record'), 'group.sponsor'), {
      group: await groupId(name),
      text,
      from,
    });

  it('show who sponsors them since when, the vacancies first', async () => {
    cardOf(await sponsored('Care leavers', 'Director-D01 Example'));
    const card = await list('stella');
    assert.match(textOf(card), /1 of 2 support groups have a sponsor on 1 June 2015/);
    assert.deepEqual(
      rowsOf(card).map(([name, , sponsor]) => [name, sponsor]),
      [
        ['Workforce', 'Vacancy'],
        ['Care leavers', 'Director-D01 Example, since 1 June 2015'],
      ],
    );
    assert.match(String(await list('colleague')), /Only the programme manager/);
  });

  it('ask all directors about vacancies, and give one to whoever takes it first', async () => {
    const asked = await told(stage, 'director-D02', async () => {
      const card = cardOf(await press(stage, 'manager', buttonOf(await list(), 'group.ask')));
      assert.match(textOf(card), /All directors are asked about 2 vacancies/);
    });
    assert.deepEqual(asked, ['2 support groups need a sponsor. Would you champion one?']);
    const take = buttonOf(stage.lastCard('director-D02'), 'group.take');
    const group = await groupId('Workforce');
    const [first, second] = await Promise.all(
      ['director-D02', 'director-D03'].map(key => press(stage, key, take, { group })),
    );
    const refused = [first, second].filter(answer => answer?.card === undefined);
    assert.equal(refused.length, 1);
    assert.match(refused[0]?.text ?? '', /Workforce has a sponsor: Director-D0[23] Example\. Choose a group/);
    assert.match(textOf(await list()), /1 of 2 support groups/);
    assert.deepEqual(
      await told(stage, 'stella', async () => {
        cardOf(await press(stage, 'manager', buttonOf(await list(), 'group.ask')));
      }),
      [],
      'who is no director is not asked',
    );
  });

  it('have a vacancy once their sponsor has left, of which the programme manager is told', async () => {
    cardOf(await sponsored('Workforce', 'Director-D01 Example'));
    const found = await typed(stage, 'manager', 'record leaving Director-D01');
    const pick = buttonOf(found, 'people.pick');
    const person = await stage.idOf('director-D01');
    const leaving = cardOf(await press(stage, 'manager', pick, { person }));
    cardOf(await press(stage, 'manager', buttonOf(leaving, 'people.leave'), { lastDay: '2015-06-05' }));
    await stage.turnTo(new Date('2015-06-05T09:00:00Z'));
    assert.match(textOf(await list()), /Director-D01 Example, since 1 June 2015/, 'until the last day');
    const news = await told(stage, 'manager', () => stage.turnTo(new Date('2015-06-08T09:00:00Z')));
    assert.match(news.join(), /Director-D01 Example has left, so the support group Workforce has no sponsor/);
    assert.match(textOf(await list()), /0 of 2 support groups.*Vacancy: Director-D01 Example has left/);
    const take = buttonOf(await list('director-D04'), 'group.take');
    cardOf(await press(stage, 'director-D04', take, { group: await groupId('Workforce') }));
    assert.match(textOf(await list()), /Director-D04 Example, since 8 June 2015/);
  });

  it('end a sponsorship by its sponsor or the programme manager, and a group with its sponsorship', async () => {
    cardOf(await sponsored('Workforce', 'Director-D01 Example'));
    const group = await groupId('Workforce');
    const own = await list('director-D01');
    const open = cardOf(await press(stage, 'director-D01', buttonOf(own, 'group.form', { form: 'end' })));
    const end = buttonOf(open, 'group.endSponsorship');
    const foreign = await press(stage, 'director-D02', end, { group, to: '2015-06-01' });
    assert.match(foreign.text ?? '', /Only the programme manager/);
    cardOf(await press(stage, 'director-D01', end, { group, to: '2015-06-01' }));
    await stage.turnTo(new Date('2015-06-02T09:00:00Z'));
    assert.match(textOf(await list()), /0 of 2/);
    const close = buttonOf(await form('close'), 'group.end');
    cardOf(await press(stage, 'manager', close, { group, to: '2015-06-01' }));
    assert.match(textOf(await list()), /0 of 1 support group /);
  });

  it('say of bad input what to do about it, and keep nothing', async () => {
    assert.match((await added('Workforce')).text ?? '', /called Workforce already/);
    assert.match(
      (await sponsored('Workforce', 'Nobody Known')).text ?? '',
      /Nobody is called "Nobody Known"/,
    );
    assert.match((await sponsored('Workforce', 'Example')).text ?? '', /people fit "Example"/);
    assert.match(
      (await sponsored('Workforce', 'Colleague Example')).text ?? '',
      /is no director on 1 June 2015/,
    );
    const early = await sponsored('Workforce', 'Director-D01 Example', '2015-05-01');
    assert.match(early.text ?? '', /For Workforce the day 1 May 2015 is too early/);
    cardOf(await sponsored('Workforce', 'Director-D01 Example'));
    const same = await sponsored('Workforce', 'Director-D02 Example');
    assert.match(same.text ?? '', /the day 1 June 2015 is too early/);
    const group = await groupId('Workforce');
    const nowhere = await press(stage, 'director-D02', { verb: 'group.take', data: { group: 'nowhere' } });
    assert.match(nowhere.text ?? '', /does not exist any more/);
    const close = { verb: 'group.end', data: { group, to: '2015-05-01' } };
    assert.match((await press(stage, 'manager', close)).text ?? '', /before it began on 1 June 2015/);
    for (const key of ['stella', 'director-D02', 'trainer'])
      for (const [verb, data] of [
        ['save', { once: 'x', name: 'New', purpose: 'x', from: '2015-06-01' }],
        ['sponsor', { group, text: 'Lee', from: '2015-06-01' }],
        ['end', { group, to: '2015-06-01' }],
        ['ask', {}],
      ] as const)
        assert.match(
          (await press(stage, key, { verb: `group.${verb}`, data })).text ?? '',
          /programme manager/,
          verb,
        );
    assert.ok(!buttonsOf(await list('stella')).some(({ verb }) => verb === 'group.take'));
    assert.match(textOf(await list()), /1 of 2/);
  });
});
