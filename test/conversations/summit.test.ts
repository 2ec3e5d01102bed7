import assert from 'node:assert/strict';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { rowsOf } from '../cards/card-walk.ts';
import { ANSWERS, DATE, planned } from './summit-stage.ts';
import { told } from './training-stage.ts';
import { press, textOf, typed, voteAnswers } from './vote-stage.ts';
import { raiseYearStage, type YearStage } from './year-stage.ts';

describe('A summit in conversation', function () {
  this.timeout(60_000);
  let stage: YearStage;
  beforeEach(async () => {
    stage = await raiseYearStage();
  });
  afterEach(async () => {
    await stage.close();
  });

  const verbsOf = (card: unknown) => buttonsOf(card).map(({ verb }) => verb);
  const opened = async (): Promise<unknown> =>
    cardOf(await press(stage, 'manager', buttonOf(await planned(stage), 'summit.open')));
  const invited = async (roles = 'director'): Promise<unknown> =>
    cardOf(await press(stage, 'manager', buttonOf(await opened(), 'summit.invite'), { roles }));
  const seen = async (key: string, rest = '') => textOf(await typed(stage, key, `summit ${rest}`.trim()));

  it('is planned by the programme manager, and seen by nobody else before it is open', async () => {
    assert.match(await seen('director-D01'), /There is no summit to see yet/);
    const card = await planned(stage);
    assert.match(textOf(card), /Planned\..*26 June 2015.*Harbour House.*Outcomes Based Accountability/);
    assert.match(await seen('chair'), /Planned/);
    assert.match(await seen('director-D01'), /There is no summit to see yet/);
    cardOf(await press(stage, 'manager', buttonOf(card, 'summit.open')));
    for (const name of ['lessons learnt', 'the june', '2015', 'peer challenge'])
      assert.match(await seen('director-D01', name), /26 June 2015/, name);
  });

  it('invites by role, takes answers on the card, and asks again on another day', async () => {
    const asked = await told(stage, 'director-D01', async () => {
      assert.match(textOf(await invited()), /5 people are invited|6 people are invited/);
    });
    assert.deepEqual(asked, [
      'You are invited to Peer Challenge and Performance Summit on 26 June 2015. Will you come?',
    ]);
    const message = stage.lastCard('director-D01');
    const yes = buttonOf(message, 'summit.answer', { answer: 'yes' });
    assert.match(textOf(cardOf(await press(stage, 'director-D01', yes))), /you will come\..*said yes/);
    const no = buttonOf(message, 'summit.answer', { answer: 'no' });
    cardOf(await press(stage, 'director-D02', no));
    const manager = await typed(stage, 'manager', 'summit');
    assert.match(textOf(manager), /1 yes, 1 no, [34] no answer/);
    assert.doesNotMatch(await seen('colleague'), /no answer/);

    const form = cardOf(await press(stage, 'manager', buttonOf(manager, 'summit.edit')));
    const later = { ...ANSWERS, date: '2015-07-03' };
    const again = await told(stage, 'director-D01', async () => {
      cardOf(await press(stage, 'manager', buttonOf(form, 'summit.save'), later));
    });
    assert.match(again.join(), /on 3 July 2015\. Will you come/);
    assert.match(await seen('manager'), /0 yes, 0 no/);
  });

  it('reminds those who have not answered, once, and tells of a cancellation', async () => {
    await invited();
    await stage.bot.reconcile();
    const message = stage.lastCard('director-D01');
    cardOf(await press(stage, 'director-D01', buttonOf(message, 'summit.answer', { answer: 'yes' })));
    const reminded = (key: string) => told(stage, key, () => stage.turnTo(new Date('2015-06-19T09:00:00Z')));
    assert.match((await reminded('director-D02')).join(), /you have not said whether you will come/);
    assert.deepEqual(await reminded('director-D01'), []);
    const cancel = buttonOf(await typed(stage, 'manager', 'summit'), 'summit.cancel');
    const news = await told(stage, 'director-D01', async () => {
      cardOf(await press(stage, 'manager', cancel, { cancelReason: 'The hall is flooded' }));
    });
    assert.deepEqual(news, ['Peer Challenge and Performance Summit on 26 June 2015 does not take place.']);
    assert.match(textOf(stage.lastCard('director-D01')), /Cancelled\. Reason: The hall is flooded\./);
  });

  it('lets a director bring people of the own authority, and nobody of another', async () => {
    await invited();
    const card = await typed(stage, 'director-D02', 'summit');
    const bring = buttonOf(card, 'summit.bring');
    const asked = await told(stage, 'lee', async () => {
      const added = await press(stage, 'director-D02', bring, { text: 'Lee Example' });
      assert.match(textOf(cardOf(added)), /Lee Example is on the list of guests/);
    });
    assert.match(asked.join(), /You are invited/);
    const other = await press(stage, 'director-D02', bring, { text: 'Officer Example' });
    assert.match(other.text ?? '', /Officer Example is not of your authority/);
    const nobody = await press(stage, 'director-D02', bring, { text: 'Nobody Known' });
    assert.match(nobody.text ?? '', /Nobody is called "Nobody Known"/);
  });

  it('counts who came, by name and by heads, and names who stayed away to members only', async () => {
    await invited();
    const early = await typed(stage, 'manager', 'summit');
    assert.ok(
      !verbsOf(cardOf(await press(stage, 'manager', buttonOf(early, 'summit.guests')))).includes(
        'summit.mark',
      ),
    );
    await stage.turnTo(new Date(`${DATE}T15:00:00Z`));
    const card = await typed(stage, 'manager', 'summit');
    let guests = cardOf(await press(stage, 'manager', buttonOf(card, 'summit.guests')));
    const present = (await Promise.all(['director-D01', 'director-D03'].map(stage.idOf))).join(',');
    guests = cardOf(await press(stage, 'manager', buttonOf(guests, 'summit.mark'), { present }));
    assert.match(textOf(guests), /2 guests marked as having come/);
    const count = (capacity: string, authority: string, heads: number) =>
      press(stage, 'manager', buttonOf(guests, 'summit.count'), {
        capacity,
        authority,
        count: String(heads),
      });
    cardOf(await count('seniorOfficer', 'D01', 3));
    cardOf(await count('seniorOfficer', 'D04', 2));
    cardOf(await count('lscbChair', '0', 2));
    guests = cardOf(await count('ceGroupChair', '0', 1));
    const came = /9 people came: 6 senior officers of 3 of 5 authorities, 2 chairs of safeguarding/;
    assert.match(textOf(guests), came);
    assert.match(await seen('director-D05'), /Nobody came from Barrow and Elstow/);
    const everybody = await seen('colleague');
    assert.match(everybody, came);
    assert.doesNotMatch(everybody, /Barrow|Elstow/);
    for (const key of ['trainer', 'twice']) assert.doesNotMatch(await seen(key), /Barrow|Elstow/, key);
    assert.equal(rowsOf(guests).find(([name]) => name === 'Director-D01 Example')?.[3], 'Came');
  });

  it('keeps its key messages and its votes, which trainers do not see', async () => {
    const form = await typed(stage, 'manager', 'new vote');
    const saved = await press(
      stage,
      'manager',
      buttonOf(form, 'vote.save'),
      voteAnswers({ debateHours: '1' }),
    );
    cardOf(await press(stage, 'manager', buttonOf(cardOf(saved), 'vote.startDebate')));
    const card = await invited('trainer');
    const messages = { keyMessages: 'Collaborate on what is hard\nShare what works' };
    cardOf(await press(stage, 'manager', buttonOf(card, 'summit.messages'), messages));
    const { vote } = buttonOf(cardOf(saved), 'vote.startDebate').data;
    const chosen = await press(stage, 'manager', buttonOf(card, 'summit.votes'), { votes: String(vote) });
    assert.match(textOf(cardOf(chosen)), /Collaborate on what is hard.*Regional priorities \(in debate\)/);
    assert.ok(verbsOf(await typed(stage, 'colleague', 'summit')).includes('vote.show'));
    const trainers = await typed(stage, 'trainer', 'summit');
    assert.match(textOf(trainers), /facilitator\. Will you come\?.*Share what works/);
    assert.doesNotMatch(textOf(trainers), /Regional priorities/);
    const sneaked = await press(stage, 'twice', buttonOf(card, 'summit.votes'), { votes: '' });
    assert.match(sneaked.text ?? '', /Trainers see nothing of votes/);
    cardOf(await press(stage, 'manager', buttonOf(card, 'summit.votes'), { votes: '' }));
    assert.doesNotMatch(await seen('colleague'), /Regional priorities/);
  });
});
