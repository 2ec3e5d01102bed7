import assert from 'node:assert/strict';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { inputsOf } from '../cards/card-walk.ts';
import { member, raiseSessionStage, type SessionStage } from './session-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

const SAID = { changedPractice: 'changedALittle', whatChanged: 'auditTool,other', agreement: 'more' };

describe('An impact return in conversation', function () {
  this.timeout(60_000);
  let stage: SessionStage;
  before(async () => {
    const lead = member('lead', 'D13', [{ role: 'qualityLead', authority: 'D13' }]);
    stage = await raiseSessionStage(new Date('2016-05-03T09:00:00Z'), { cast: [lead] });
    await stage.training.insertProgramme({
      ...{ id: 'pilot', region: stage.region, name: 'Pilot', pilot: true, aim: 'Judgement' },
      ...{ surveyDelayMonths: 3, surveyLaunchedOn: '2016-01-11' },
    });
  });
  after(() => stage.close());

  it('is sent by the quality assurance lead, changed, and read by the link officer', async () => {
    const asked = await typed(stage, 'lead', 'impact return');
    assert.match(textOf(asked), /Purbrook.*Answer for the authority as a whole/s);
    const missing = await press(stage, 'lead', buttonOf(asked, 'return.send'), { agreement: 'more' });
    assert.match(missing.text ?? '', /changed how it audits.* is empty|Nothing was saved/s);
    assert.match(textOf(await typed(stage, 'officer', 'impact return')), /Nothing was sent yet/);

    const sent = await press(stage, 'lead', buttonOf(asked, 'return.send'), SAID);
    assert.match(textOf(sent.card), /Sent on 3 May 2016/);
    const filled = Object.fromEntries(inputsOf(sent.card).map(({ id, value = '' }) => [id, value]));
    assert.deepEqual(filled, { ...SAID, obstacles: '' });
    await press(stage, 'lead', buttonOf(sent.card, 'return.send'), { ...SAID, changedPractice: 'noChange' });

    const read = await typed(stage, 'officer', 'impact return');
    assert.deepEqual(buttonsOf(read), []);
    assert.match(textOf(read), /Changed practice No.*The audit tool; Other.*until 28 July 2016/s);
    const late = await press(stage, 'lead', buttonOf(asked, 'return.send'), SAID);
    assert.match(late.text ?? '', /changed/);
    assert.match(textOf(await typed(stage, 'officer', 'impact return')), /Changed practice No/);
  });

  it('is nobody else’s to send or to read, and is counted beside the survey', async () => {
    const data = { programme: 'pilot', authority: 'D13', round: 2015, seen: 0, ...SAID };
    for (const key of ['manager', 'officer', 'baker', 'trainer', 'ann'])
      assert.match(
        (await press(stage, key, { verb: 'return.send', data })).text ?? '',
        /quality assurance lead of an authority/,
        key,
      );
    assert.match(
      (await press(stage, 'lead', { verb: 'return.send', data: { ...data, authority: 'D14' } })).text ?? '',
      /Only the quality assurance lead of an authority/,
    );
    for (const key of ['manager', 'trainer', 'ann'])
      assert.match(String(await typed(stage, key, 'impact return')), /link officer of an authority/, key);
    const figures = textOf(await typed(stage, 'manager', 'survey results'));
    assert.match(figures, /1 of 2 authorities have sent their return/);
    assert.doesNotMatch(figures, /Purbrook/);
  });
});
