import assert from 'node:assert/strict';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { type Button, buttonOf, buttonsOf, type PressAnswer } from '../../scripts/support/teams-user.ts';
import { sampleBooking } from '../training/sample-session.ts';
import { member, raiseSessionStage, type SessionStage } from './session-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

const NOW = new Date('2016-02-05T16:00:00Z');
const PEOPLE = [
  member('governance', undefined, [{ role: 'governanceLead' }]),
  member('chair', undefined, [{ role: 'chair' }]),
  member('director', undefined, [{ role: 'director' }]),
];

describe('The update for directors in conversation', function () {
  this.timeout(60_000);
  let stage: SessionStage;
  beforeEach(async () => {
    stage = await raiseSessionStage(NOW, { cast: PEOPLE });
    await stage.place({
      ...{ id: 'T1', code: 'T1', state: 'completed', createdAt: new Date('2015-05-01T09:00:00Z') },
      ...{ startsAt: new Date('2015-06-18T08:30:00Z'), endsAt: new Date('2015-06-18T15:00:00Z') },
      bookings: [sampleBooking('D13', 'attended'), sampleBooking('D13', 'attended')],
    });
  });
  afterEach(async () => {
    await stage.close();
  });

  async function draft(answers: Record<string, string> = {}): Promise<PressAnswer> {
    const list = await typed(stage, 'manager', 'report');
    const asked = { asAt: '2016-02-05', audience: 'members', meeting: '', ...answers };
    return press(stage, 'manager', buttonOf(list, 'report.draft'), asked);
  }
  /** Looks at the newest report and presses a button on its card, or one that was kept. */
  async function act(key: string, verb: string, inputs: Record<string, string> = {}): Promise<PressAnswer> {
    const list = await typed(stage, key, 'report');
    const card = await press(stage, key, buttonOf(list, 'report.show'), { report: '2016-02-05.members.1' });
    return press(stage, key, buttonOf(cardOf(card), verb), inputs);
  }
  const kept = (verb: string): Pick<Button, 'verb' | 'data'> => ({
    verb,
    data: { report: '2016-02-05.members.1' },
  });

  it('is drafted, checked, approved and issued, and its readers find it', async () => {
    const drafted = cardOf(await draft({ meeting: 'the February meeting' }));
    assert.match(textOf(drafted), /Test region February 2016 update/);
    assert.match(textOf(drafted), /Update for the February meeting/);
    assert.match(textOf(drafted), /Do not pass it on/);
    assert.match(textOf(drafted), /2 senior members of staff from 1 of 2 authorities/);
    assert.match(textOf(drafted), /What is hidden, and why/);
    assert.equal(typeof (await typed(stage, 'director', 'report')), 'object');
    assert.match(textOf(await typed(stage, 'director', 'report')), /No update has been issued for you yet/);

    const checked = cardOf(await act('governance', 'report.check', { note: 'Read twice' }));
    assert.match(textOf(checked), /Note of the check: Read twice/);
    cardOf(await act('chair', 'report.approve'));
    const issued = cardOf(await act('manager', 'report.issue'));
    assert.match(textOf(issued), /Issued\. .*by Manager Example/s);

    const list = await typed(stage, 'director', 'report');
    assert.deepEqual(
      buttonsOf(list).filter(({ verb }) => verb === 'report.draft'),
      [],
    );
    const read = cardOf(
      await press(stage, 'director', buttonOf(list, 'report.show'), { report: '2016-02-05.members.1' }),
    );
    assert.doesNotMatch(textOf(read), /What is hidden/);
  });

  it('comes as a file in each format, by a link that the reader gets', async () => {
    await draft();
    for (const [format, begin] of [
      ['docx', 'PK'],
      ['html', '<!doctype html>'],
      ['markdown', '# Test region'],
      ['csv', '\uFEFFreport,figure'],
      ['json', '{'],
    ] as const) {
      const offered = await act('manager', 'report.file', { format });
      const [link = ''] = JSON.stringify(cardOf(offered)).match(/http:[^"]+\/files\/[^"]+/) ?? [];
      const response = await fetch(link);
      assert.equal(response.status, 200);
      assert.ok((await response.text()).replace(/^(?=report)/, '\uFEFF').startsWith(begin), format);
    }
    const hidden = await act('governance', 'report.withheld');
    assert.match(JSON.stringify(cardOf(hidden)), /update-2016-02-05-members-v1-hidden\.csv/);
  });

  it('answers what cannot be done with what to do', async () => {
    const refused = async (answer: Promise<PressAnswer>, expected: RegExp) =>
      assert.match((await answer).text ?? '', expected);
    await refused(draft({ asAt: '2016-02-06' }), /yet to come\. Choose 5 February 2016 or an earlier date\./);
    await refused(draft({ asAt: '2015-06-17' }), /the first record is of 18 June 2015\./);
    await refused(draft({ asAt: 'soon' }), /"As-at date" needs a date such as/);
    await refused(draft({ audience: 'everybody' }), /Choose from the list/);
    await refused(draft({ meeting: 'born 1 May 2004' }), /No data on children/);
    await refused(
      press(
        stage,
        'trainer',
        { verb: 'report.draft', data: {} },
        {
          ...{ asAt: '2016-02-05', audience: 'ofsted', meeting: '' },
        },
      ),
      /Only the programme manager/,
    );
    cardOf(await draft());
    await refused(press(stage, 'chair', kept('report.approve')), /has not been checked for disclosure/);
    await refused(press(stage, 'manager', kept('report.issue')), /has not been checked for disclosure/);
    cardOf(await act('governance', 'report.check', { note: '' }));
    await refused(
      press(stage, 'governance', kept('report.check'), { note: '' }),
      /nothing was changed\. To correct it, draft it again/,
    );
    await refused(press(stage, 'manager', kept('report.issue')), /has not been approved/);
    cardOf(await act('chair', 'report.approve'));
    await refused(press(stage, 'director', kept('report.show')), /not for you to see yet/);
    cardOf(await act('manager', 'report.issue'));
    await refused(press(stage, 'manager', kept('report.issue')), /nothing was changed/);
    await refused(press(stage, 'trainer', kept('report.show')), /for members of the region, and your roles/);
    await refused(
      press(stage, 'trainer', kept('report.file'), { format: 'csv' }),
      /for members of the region/,
    );
    await refused(press(stage, 'director', kept('report.withheld')), /Only the/);
    await refused(
      press(stage, 'director', { verb: 'report.show', data: { report: '2030-01-01.members.1' } }),
      /does not exist/,
    );
  });

  it('answers everybody, whatever there is for them to read', async () => {
    assert.match(textOf(await typed(stage, 'ann', 'report')), /No update has been issued for you yet/);
  });
});
