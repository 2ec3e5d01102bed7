import assert from 'node:assert/strict';
import { buttonOf } from '../../scripts/support/teams-user.ts';
import { mongoConversationStore } from '../../storage/conversation-store.ts';
import { openDatabase } from '../../storage/database.ts';
import {
  CAST,
  declared,
  inDebate,
  OPENS_AT,
  press,
  REGION,
  stageForVotes,
  textOf,
  typed,
  voted,
} from './vote-stage.ts';

describe('After 12 months', function () {
  this.timeout(60_000);

  it('what was said in a debate is there without the name, and chats that nobody uses are forgotten', async () => {
    const stage = await stageForVotes();
    try {
      const vote = await inDebate(stage);
      const propose = buttonOf(await typed(stage, 'voter-D01', 'propose'), 'proposal.submit');
      const topic = { title: 'Young carers', code: 'YCA', caseForAction: 'They move between us.' };
      const debate = (await press(stage, 'voter-D01', propose, topic)).card;
      const speak = buttonOf(debate, 'debate.speak');
      const { proposal } = speak.data;
      await press(stage, 'voter-D02', speak, { stance: 'for', text: 'We saw it too.' });
      await press(stage, 'manager', { verb: 'proposal.accept', data: { vote, proposal } });
      await stage.turnTo(OPENS_AT);
      await press(stage, 'manager', { verb: 'vote.askToOpen', data: { vote } });
      await stage.bot.reconcile();
      await press(stage, 'chair', buttonOf(stage.lastCard('chair'), 'vote.confirm'));
      for (const code of ['D01', 'D02', 'D03']) await voted(stage, `voter-${code}`, ['YCA']);
      await declared(stage);

      const shown = async () => {
        const { card } = await press(stage, 'voter-D01', { verb: 'proposal.show', data: { vote, proposal } });
        return textOf(card);
      };
      await stage.turnTo(new Date('2016-04-22T10:00:00Z'));
      const decision = { code: 'YCA', decision: 'endorsed', note: '' };
      await press(stage, 'branchChair', { verb: 'priority.endorse', data: { vote } }, decision);
      const name = CAST.find(({ key }) => key === 'voter-D02')?.name ?? '';
      await stage.turnTo(new Date('2017-04-21T12:00:00Z'));
      assert.match(await shown(), new RegExp(`We saw it too. ${name}, Authority D02`));
      await stage.turnTo(new Date('2017-04-22T12:00:00Z'));
      assert.match(await shown(), /We saw it too. someone whose name is no longer kept, Authority D02/);

      const database = await openDatabase({ uri: stage.uri, dataDirectory: '' });
      const accounts = CAST.map(({ account }) => account);
      const reachable = await mongoConversationStore(database.db).reachable(REGION.code, accounts);
      await database.close();
      assert.deepEqual(
        reachable.map(({ objectId }) => objectId),
        ['voter-D01'],
      );
    } finally {
      await stage.close();
    }
  });
});
