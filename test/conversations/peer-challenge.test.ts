import assert from 'node:assert/strict';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { rowsOf } from '../cards/card-walk.ts';
import { agreed, allIds, FINDINGS, idOf, planned, raiseChallengeStage, visited } from './challenge-stage.ts';
import { told } from './training-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';
import type { YearStage } from './year-stage.ts';

describe('A peer challenge in conversation', function () {
  this.timeout(60_000);
  let stage: YearStage;
  beforeEach(async () => {
    stage = await raiseChallengeStage();
  });
  afterEach(async () => {
    await stage.close();
  });

  const verbsOf = (card: unknown) => buttonsOf(card).map(({ verb }) => verb);

  it('gives each authority a row, and lets its own people decide', async () => {
    const card = await typed(stage, 'director-D04', 'peer challenge');
    assert.match(textOf(card), /0 of 5 authorities take part in the peer challenge programme for 2015/);
    assert.deepEqual(
      rowsOf(card).map(([name, status]) => [name, status]),
      [
        ['Ashby', 'Will take part (1 June 2015)'],
        ['Barrow', 'Will take part (1 June 2015)'],
        ['Corley', 'Will take part (1 June 2015)'],
        ['Denham', 'Invited, not decided yet (1 June 2015)'],
        ['Elstow', 'Invited, not decided yet (1 June 2015)'],
      ],
    );
    const declined = buttonOf(card, 'participation.decide', { status: 'declined' });
    const after = cardOf(await press(stage, 'director-D04', declined, { reason: 'Inspection announced' }));
    assert.match(textOf(after), /Noted for Denham/);
    assert.deepEqual(rowsOf(after)[3], [
      'Denham',
      'Does not take part (1 June 2015)',
      'Inspection announced',
    ]);
    const again = await press(stage, 'director-D04', declined, { reason: 'Inspection announced' });
    assert.match(textOf(cardOf(again)), /how it stood already/, 'pressing twice decides once');
  });

  it('counts those who take part, names them to members only, and keeps the count when one withdraws', async () => {
    const card = await typed(stage, 'manager', 'peer challenge');
    const record = buttonOf(card, 'participation.record');
    const note = (authorities: string, status: string, reasonNot = '') =>
      press(stage, 'manager', record, { authorities, status, on: '', reasonNot });
    cardOf(await note('D01,D02', 'participating'));
    assert.match(textOf(cardOf(await note('D03', 'withdrawn', 'No capacity'))), /2 of 5 authorities/);
    cardOf(await note('D01', 'completed'));
    const everybody = textOf(await typed(stage, 'colleague', 'peer challenge'));
    assert.match(everybody, /2 of 5 authorities take part/);
    assert.doesNotMatch(everybody, /Barrow|Corley|No capacity/);
  });

  it('asks those who have not decided, once a day, and nobody else', async () => {
    const chase = buttonOf(await typed(stage, 'manager', 'peer challenge'), 'participation.chase');
    const asked = await told(stage, 'director-D05', async () => {
      const card = cardOf(await press(stage, 'manager', chase));
      assert.match(textOf(card), /The directors and link officers of 2 authorities are asked/);
      cardOf(await press(stage, 'manager', chase));
    });
    assert.deepEqual(asked, ['Does Elstow take part in the peer challenge of 2015? Say so on the card.']);
    const decided = await told(stage, 'director-D01', async () => {
      cardOf(await press(stage, 'manager', chase));
    });
    assert.deepEqual(decided, []);
    const message = stage.lastCard('director-D05');
    cardOf(
      await press(stage, 'director-D05', buttonOf(message, 'participation.decide', { status: 'committed' })),
    );
    await stage.turnTo(new Date('2015-06-02T09:00:00Z'));
    assert.deepEqual(
      await told(stage, 'director-D05', async () => {
        cardOf(await press(stage, 'manager', chase));
      }),
      [],
    );
  });

  it('goes from its plan to agreed findings, each step by those whose it is', async () => {
    const atHost = await agreed(stage);
    assert.match(textOf(atHost), /Findings agreed\..*Lee Example.*22 June 2015 to 24 June 2015/);
    for (const { text } of FINDINGS) assert.match(textOf(atHost), new RegExp(text));
    assert.ok(!verbsOf(atHost).includes('finding.save'), 'what is agreed stays as it is');
  });

  it('says what is missing before a visit is prepared', async () => {
    const card = await planned(stage);
    assert.match(textOf(card), /Planned\..*Still missing.*who leads.*key lines.*days of the visit/);
    const early = await press(stage, 'manager', buttonOf(card, 'challenge.move'));
    assert.match(early.text ?? '', /The visit is not prepared yet\. Missing: who leads/);
  });

  it('keeps findings with the host and the team until its director releases them', async () => {
    await agreed(stage);
    const readers = ['director-D01', 'officer', 'lee', 'tom'];
    for (const key of readers)
      assert.match(textOf(await typed(stage, key, 'challenge Ashby')), /Chronologies stop/, key);
    for (const key of ['manager', 'chair', 'stella', 'branch', 'director-D02', 'director-D03', 'colleague']) {
      const said = JSON.stringify(await typed(stage, key, 'challenge Ashby')) ?? '';
      assert.doesNotMatch(said, /Chronologies|Managers read|Pathway/, key);
    }
    assert.match(textOf(await typed(stage, 'manager', 'challenge Ashby')), /3 with the host, 0 released/);
    assert.doesNotMatch(textOf(await typed(stage, 'stella', 'challenge Ashby')), /with the host|drift/);
    assert.match(textOf(await typed(stage, 'manager', 'peer learning')), /No host has released/);
  });

  it('tells the director of the host what is there to be released, and collates what was', async () => {
    await agreed(stage);
    await stage.bot.reconcile();
    const message = stage.lastCard('director-D01');
    const release = buttonOf(message, 'finding.release');
    const two = [idOf(message, 'Managers read'), idOf(message, 'Chronologies')].join(',');
    const released = await press(stage, 'director-D01', release, { findings: two });
    assert.match(textOf(cardOf(released)), /2 findings were released.*Learning released/);

    const learning = await typed(stage, 'manager', 'peer learning');
    assert.match(textOf(learning), /1 challenge has released findings so far/);
    const topic = buttonOf(learning, 'learning.topic');
    const waiting = cardOf(await press(stage, 'manager', topic, { topic: 'Neglect' }));
    assert.match(textOf(waiting), /From Ashby\..*not collated yet/);
    const hidden = cardOf(await press(stage, 'stella', topic, { topic: 'Neglect' }));
    assert.doesNotMatch(textOf(hidden), /Managers read|Ashby/, 'not collated yet');

    await collatedBy(buttonOf(waiting, 'finding.collate'), waiting);
    const read = cardOf(await press(stage, 'stella', topic, { topic: 'Neglect' }));
    assert.match(textOf(read), /Managers read files every week/);
    assert.doesNotMatch(textOf(read), /Ashby|Pathway/, 'without the host, and nothing that it keeps');
  });

  async function collatedBy(collate: ReturnType<typeof buttonOf>, card: unknown): Promise<void> {
    const findings = allIds(card).join(',');
    const after = cardOf(await press(stage, 'manager', collate, { findings }));
    assert.match(textOf(after), /2 findings are collated/);
  }

  it('has what the region learns approved by somebody else than its writer', async () => {
    await agreed(stage);
    await stage.bot.reconcile();
    const message = stage.lastCard('director-D01');
    const all = allIds(message).join(',');
    cardOf(await press(stage, 'director-D01', buttonOf(message, 'finding.release'), { findings: all }));
    const topic = buttonOf(await typed(stage, 'manager', 'peer learning'), 'learning.topic');
    const open = (key: string) => press(stage, key, topic, { topic: 'Neglect' });
    const waiting = cardOf(await open('manager'));
    const early = await press(
      stage,
      'manager',
      { verb: 'learning.save', data: buttonOf(waiting, 'finding.collate').data },
      { text: 'Too early' },
    );
    assert.match(early.text ?? '', /Nothing is collated on Neglect yet/);
    await collatedBy(buttonOf(waiting, 'finding.collate'), waiting);
    const write = buttonOf(cardOf(await open('manager')), 'learning.save');
    const news = await told(stage, 'chair', async () => {
      cardOf(await press(stage, 'manager', write, { text: 'Read the whole history.' }));
    });
    assert.deepEqual(news, ['What the region learns on Neglect waits for your approval.']);
    assert.doesNotMatch(textOf(cardOf(await open('colleague'))), /whole history/);
    const approve = buttonOf(stage.lastCard('chair'), 'learning.approve');
    const own = await press(stage, 'manager', approve);
    assert.match(own.text ?? '', /chair of the steering group or deputy chair/);
    cardOf(await press(stage, 'manager', write, { text: 'Read the whole history first.' }));
    const stale = await press(stage, 'chair', { ...approve, data: { ...approve.data, written: 1 } });
    assert.match(stale.text ?? '', /changed this while you were looking/);
    cardOf(await press(stage, 'chair', buttonOf(cardOf(await open('chair')), 'learning.approve')));
    assert.match(
      textOf(cardOf(await open('colleague'))),
      /Read the whole history first\..*From 2 findings\. Approved on 22 June 2015/,
    );
  });

  it('shows the lead and the team their challenge, although they are no members', async () => {
    await visited(stage);
    assert.match(textOf(await typed(stage, 'tom', 'challenge')), /Peer challenge of Ashby.*drift/);
    assert.match(String(await typed(stage, 'tom', 'peer learning').then(textOf)), /No host has released/);
  });
});
