import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { PAGE_IDS, type TabPage, type TabReply } from '../../bot/tab-api/tab-page.ts';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { buttonOf } from '../../scripts/support/teams-user.ts';
import { declared, exported, opened, stageForVotes, textOf, typed, voted } from './vote-stage.ts';

/** What the tab would say to this person. */
function tabOf(stage: Stage, key: string) {
  const { tenantId, objectId } = stage.user(key).account;
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { authorization: `Demo ${tenantId}/${objectId}` };
    const response = await fetch(`${stage.bot.url}/api/tab/${path}`, { ...init, headers });
    return { status: response.status, json: (await response.json()) as unknown };
  };
  return {
    page: async (id: string, place = 'personal') => {
      const { status, json } = await ask(`pages/${id}?place=${place}`);
      return { status, parts: status === 200 ? (json as TabPage).parts : [], text: JSON.stringify(json) };
    },
    pages: async () => ((await ask('pages')).json as { pages: string[] }).pages,
    act: async (verb: string, data: object) =>
      (await ask('act', { method: 'POST', body: JSON.stringify({ verb, data }) })).json as TabReply,
  };
}

describe('The tab beside the chat', function () {
  this.timeout(60_000);
  let stage: Stage & { keys: string[] };
  before(async () => {
    stage = await stageForVotes();
  });
  after(() => stage.close());

  it('takes a ballot as the chat does, from the voter and from nobody else', async () => {
    await opened(stage);
    const voter = tabOf(stage, 'voter-D01');
    const { parts } = await voter.page('votes');
    const ballot = parts.find(({ key }) => key === 'vote')?.card;
    const review = buttonOf(ballot, 'ballot.review');
    const checked = await voter.act(review.verb, { ...review.data, choices: 'NEG,WRK' });
    const cast = buttonOf(checked.card, 'ballot.cast');
    const stranger = await tabOf(stage, 'colleague').act(cast.verb, cast.data);
    equal(stranger.refused, true);
    match(textOf((await voter.act(cast.verb, cast.data)).card), /Our ballot has been received/);
    match(textOf(await typed(stage, 'manager', 'turnout')), /1 of 4/);
  });

  it('shows nobody a tally before the close', async () => {
    for (const key of ['manager', 'chair', 'voter-D01'])
      for (const id of ['overview', 'votes', 'queues'])
        doesNotMatch((await tabOf(stage, key).page(id)).text, /Chart\.HorizontalBar/, `${key} ${id}`);
  });

  it('shows the card of the chat, figure for figure, to each role what the chat shows it', async () => {
    for (const key of ['voter-D02', 'voter-D03', 'voter-D04']) await voted(stage, key, ['NEG', 'QOP']);
    await declared(stage);
    for (const key of ['manager', 'chair', 'voter-D01', 'colleague', 'trainer']) {
      const part = (await tabOf(stage, key).page('votes')).parts.find(one => one.key === 'result');
      const inChat = await typed(stage, key, 'result');
      if (key === 'trainer') equal(part, undefined);
      else deepEqual(part?.card, JSON.parse(JSON.stringify(inChat)), key);
    }
  });

  it('offers the queues to the programme manager, and tells others that the page is not theirs', async () => {
    ok((await tabOf(stage, 'manager').pages()).includes('queues'));
    equal((await tabOf(stage, 'manager').page('queues')).status, 200);
    equal((await tabOf(stage, 'colleague').pages()).includes('queues'), false);
    const refused = await tabOf(stage, 'colleague').page('queues');
    equal(refused.status, 403);
    match(refused.text, /This page is for other roles/);
    doesNotMatch(refused.text, /Authority D0/);
  });

  it('shows the same to everybody in a channel, and nothing of votes or of anybody’s own', async () => {
    for (const id of PAGE_IDS) {
      const seen = await Promise.all(
        ['manager', 'trainer', 'colleague', 'voter-D01'].map(key => tabOf(stage, key).page(id, 'channel')),
      );
      equal(new Set(seen.map(({ text }) => text)).size, 1, id);
      doesNotMatch(seen[0]?.text ?? '', /Regional priorities|"verb":"vote/);
    }
    const shown = (await tabOf(stage, 'trainer').page('overview', 'channel')).parts;
    deepEqual(
      shown.map(({ card }) => card),
      [JSON.parse(JSON.stringify(await typed(stage, 'trainer', 'region')))],
      'what a channel sees, an inspector may see',
    );
  });

  it('gives nobody the exports, votes or people of others', async () => {
    match(await exported(stage), /NEG/);
    const { vote } = buttonOf(await typed(stage, 'manager', 'result'), 'vote.export').data;
    for (const key of ['colleague', 'trainer', 'voter-D01']) {
      const refused = await tabOf(stage, key).act('vote.export', { vote: String(vote) });
      equal(refused.refused, true, key);
      doesNotMatch(JSON.stringify(refused), /\/files\//);
    }
    for (const vote of ['of-another-region', '../votes', '{"$ne":""}', 'x'.repeat(10_000)])
      equal((await tabOf(stage, 'manager').act('vote.export', { vote })).refused, true, vote);
    equal((await tabOf(stage, 'manager').act('vote.export', { vote: { $ne: '' } })).refused, true);
  });

  it('sends whoever has never spoken to the bot to its chat first', async () => {
    const response = await fetch(`${stage.bot.url}/api/tab/pages`, {
      headers: { authorization: 'Demo tenant-region/nobody-knows-her' },
    });
    equal(response.status, 403);
    match(await response.text(), /Say hello to it in its chat/);
  });
});
