import assert from 'node:assert/strict';
import { plusMinutes } from '../../programme/calendar.ts';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { inputsOf, rowsOf } from '../cards/card-walk.ts';
import {
  type DigestStage,
  digestsTo,
  MONDAY,
  NEXT_MONDAY,
  raiseDigestStage,
  readers,
} from './digest-stage.ts';
import { opened, press, textOf, typed } from './vote-stage.ts';

describe('The digest for the programme manager', function () {
  this.timeout(60_000);
  let stage: DigestStage;
  beforeEach(async () => {
    stage = await raiseDigestStage();
  });
  afterEach(() => stage.close());

  const desk = () => typed(stage, 'manager', 'digest');
  /** Presses a button of the digest's card; the answer. */
  const does = async (verb: string, inputs: Record<string, string> = {}) =>
    press(stage, 'manager', buttonOf(await desk(), verb), inputs);
  const stop = { verb: 'digest.stop', data: { week: '2015-W49' } };
  const record = async () => cardOf(await does('digest.record'));

  it('says when the next one goes out, who gets it, and before the first one that there is none', async () => {
    const text = textOf(await desk());
    assert.match(text, /The next one goes out on 30 November 2015 at 08:00 London time/);
    assert.match(text, /3 people get it today: whoever is chair of the steering group, deputy chair/);
    assert.match(text, /No digest has gone out yet\./);
    for (const verb of ['digest.stop', 'digest.record']) {
      const { text: refusal } = await press(stage, 'manager', { verb, data: { week: '2015-W48', page: 1 } });
      assert.match(refusal ?? '', /^No digest has gone out yet.*30 November 2015 at 08:00/, verb);
    }
  });

  it('goes to whom the programme manager chooses, by role, and to nobody where none is chosen', async () => {
    const { card } = await does('digest.readers', { roles: 'branchChair,voter' });
    assert.match(
      textOf(card),
      /The choice is saved\..*5 people get it today: whoever is chair of the branch or voter/,
    );
    await stage.turnTo(MONDAY);
    assert.deepEqual(readers(stage), ['branchChair', 'voter-D01', 'voter-D02', 'voter-D03', 'voter-D04']);
    assert.match(
      textOf((await does('digest.readers', { roles: '' })).card),
      /Nobody gets it: no role is chosen/,
    );
    await stage.turnTo(NEXT_MONDAY);
    assert.equal(readers(stage).length, 5);
    assert.match((await does('digest.sendNow')).text ?? '', /^Nobody holds a role that gets the digest/);
    const forged = { verb: 'digest.readers', data: {} };
    const { text: problem } = await press(stage, 'manager', forged, { roles: 'trainer' });
    assert.match(problem ?? '', /value that is not on the list/);
  });

  it('is previewed as each role would get it, and sends a test to whoever asks, once for each press', async () => {
    await opened(stage);
    const preview = textOf((await does('digest.preview', { role: 'chair' })).card);
    assert.match(preview, /^Preview of the digest of 30 November 2015/);
    assert.match(preview, /Voting on "Regional priorities" is open/);
    const button = buttonOf(await desk(), 'digest.test');
    for (let n = 0; n < 2; n++) {
      const { card } = await press(stage, 'manager', button, { role: 'steeringMember' });
      assert.match(textOf(card), /The test is on its way to you/);
    }
    await stage.bot.reconcile();
    const [test, ...more] = digestsTo(stage, 'manager');
    assert.match(textOf(test?.card), /This is a test\. It went to you alone\..*Regional priorities/);
    assert.deepEqual([more, readers(stage)], [[], ['manager']]);
    // On Monday all of it is news.
    await stage.turnTo(MONDAY);
    assert.match(textOf(digestsTo(stage, 'moss')[0]?.card), /Regional priorities/);
  });

  it('is for the programme manager alone', async () => {
    await stage.turnTo(MONDAY);
    const card = await desk();
    const verbs = [...new Set(buttonsOf(card).map(({ verb }) => verb))].filter(
      verb => verb !== 'digest.show',
    );
    assert.ok(verbs.length >= 6);
    for (const verb of [...verbs, 'digest.stop'])
      for (const key of ['chair', 'trainer', 'voter-D01']) {
        const data = { ...buttonsOf(card).find(one => one.verb === verb)?.data, week: '2015-W49' };
        const answer = await press(stage, key, { verb, data }, { role: 'chair', roles: 'voter' });
        assert.equal(answer.card, undefined, verb);
        assert.match(answer.text ?? '', /^Only the programme manager can do this/, verb);
      }
    assert.deepEqual(readers(stage), ['chair', 'moss', 'nora']);
  });

  it('is stopped while it is sent: what has not left is not sent, now or later', async () => {
    // Nora's tenant takes it; the other one is throttled for ten minutes.
    const others = ['chair', 'moss'].map(key => stage.user(key).conversationId);
    const throttled = { kind: 'refuse', status: 429, retryAfter: '600' } as const;
    stage.connector.always(to => (others.includes(to) ? throttled : { kind: 'take' }));
    await stage.turnTo(MONDAY);
    assert.match(
      textOf(await desk()),
      /1 of 3 sent, 2 waiting, 0 uncertain, 0 failed; about 1 second left\./,
    );
    const { card } = await press(stage, 'manager', stop);
    assert.match(textOf(card), /Stopped: 2 people do not get it/);
    assert.match(textOf(card), /It was stopped on 30 November 2015 at 08:00/);
    stage.connector.always(() => ({ kind: 'take' }));
    for (const minutes of [10, 20, 60, 24 * 60]) await stage.turnTo(plusMinutes(MONDAY, minutes));
    assert.deepEqual(readers(stage), ['nora']);
    assert.match((await does('digest.sendNow')).text ?? '', /was stopped on 30 November 2015 at 08:00/);
    assert.match(
      (await press(stage, 'manager', stop)).text ?? '',
      /^Nothing of the digest of 30 November 2015 waits/,
    );
    assert.match(textOf(await record()), /It was stopped before\./);
    await stage.turnTo(NEXT_MONDAY);
    assert.deepEqual(readers(stage), ['chair', 'moss', 'nora', 'nora']);
  });

  it('answers clearly when it is asked to stop what was sent, or to send twice in a week', async () => {
    await stage.turnTo(MONDAY);
    assert.match(
      (await press(stage, 'manager', stop)).text ?? '',
      /so nothing could be stopped\. Look at the record/,
    );
    const again = await does('digest.sendNow');
    assert.match(again.text ?? '', /has 3 recipients already, and nobody gets two in a week/);
    await does('digest.readers', { roles: 'steeringMember,branchChair' });
    assert.match(textOf((await does('digest.sendNow')).card), /goes to 1 more person now/);
    await stage.bot.reconcile();
    assert.deepEqual(readers(stage), ['branchChair', 'chair', 'moss', 'nora']);
  });

  it('has a record of each recipient: sent, seen, uncertain, not reached and why; what is chosen is sent again', async () => {
    const [moss, nora] = ['moss', 'nora'].map(key => stage.user(key).conversationId);
    stage.connector.always(to => {
      if (to === moss) return { kind: 'drop', taken: false };
      return to === nora
        ? { kind: 'refuse', status: 403, code: 'ConversationBlockedByUser' }
        : { kind: 'take' };
    });
    await stage.turnTo(MONDAY);
    await press(stage, 'chair', buttonOf(digestsTo(stage, 'chair')[0]?.card, 'digest.seen'));
    stage.connector.always(() => ({ kind: 'take' }));
    const card = await record();
    assert.match(
      textOf(card),
      /1 of 3 sent, 0 waiting, 1 uncertain, 0 failed, 1 unreachable\. 1 of 1 have said/,
    );
    const rows = rowsOf(card);
    assert.match(rows[0]?.join(' ') ?? '', /Moss Example May have arrived\./);
    assert.match(rows[1]?.join(' ') ?? '', /Nora Example Did not arrive\. The person has blocked the app/);
    assert.match(rows[2]?.[1] ?? '', /^Seen on 30 November 2015 at 08:00/);

    const [choice] = inputsOf(card)
      .filter(({ id }) => id === 'deliveries')
      .flatMap(({ choices }) => choices as { title: string; value: string }[]);
    assert.match(choice?.title ?? '', /Moss Example: weekly digest, 30 November 2015 \(may have arrived\)/);
    await press(stage, 'manager', buttonOf(card, 'delivery.again'), { deliveries: choice?.value ?? '' });
    await stage.bot.reconcile();
    assert.deepEqual(readers(stage), ['chair', 'moss']);
  });

  it('is not sent to whoever has left since it began, and says so', async () => {
    stage.connector.next(...Array(3).fill({ kind: 'refuse', status: 429, retryAfter: '3600' }));
    await stage.turnTo(MONDAY);
    const found = await typed(stage, 'manager', 'find person moss');
    const [person = ''] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(JSON.stringify(found)) ?? [];
    const left = await press(stage, 'manager', {
      verb: 'people.leave',
      data: { person, lastDay: '2015-11-29' },
    });
    assert.match(textOf(left.card), /29 November 2015/);
    await stage.turnTo(plusMinutes(MONDAY, 120));
    assert.deepEqual(readers(stage), ['chair', 'nora']);
    assert.match(
      textOf(await record()),
      /Moss Example Not sent\. The person has left, or has no role any more/,
    );
    assert.match(String(await typed(stage, 'moss', 'digest')), /^The weekly digest goes to whoever is/);
  });
});
