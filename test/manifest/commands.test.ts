import assert from 'node:assert/strict';
import { words } from '../../cards/wording/words.ts';
import { commandLists } from '../../manifest/command-lists.ts';
import { offeredCommands } from '../../scripts/package/offered-commands.ts';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { stageForVotes, textOf } from '../conversations/vote-stage.ts';

const offered = offeredCommands();
const lists = commandLists(offered.commands);
const titlesIn = (scope: string): string[] =>
  lists.flatMap(list =>
    list.scopes.some(one => one === scope) ? list.commands.map(({ title }) => title) : [],
  );

describe('The commands of the app package', () => {
  it('are each the whole name of a command that a feature answers', () => {
    const strangers = lists
      .flatMap(list => list.commands)
      .filter(({ title }) => {
        const found = offered.find(title);
        return found.kind !== 'command' || found.rest !== '' || found.command.names[0] !== title;
      });
    assert.deepEqual(strangers, []);
  });

  it('say what the feature says in help', () => {
    for (const { title, description } of lists.flatMap(list => list.commands)) {
      const found = offered.find(title);
      assert.equal(description, found.kind === 'command' ? found.command.help : undefined, title);
    }
  });

  it('are all the public ones in a team and a group chat, and no other', () => {
    const shared = offered.commands
      .filter(({ audience }) => audience === 'public')
      .map(({ names }) => names[0]);
    assert.ok(shared.includes('help'));
    assert.deepEqual(titlesIn('team'), shared);
    assert.deepEqual(titlesIn('groupChat'), shared);
  });

  it('begin with help, and are between 1 and 12 on each list, none of them twice', () => {
    for (const scope of ['personal', 'team', 'groupChat']) {
      const titles = titlesIn(scope);
      assert.equal(titles[0], 'help');
      assert.ok(titles.length <= 12, scope);
      assert.equal(new Set(titles).size, titles.length);
    }
  });
});

describe('A running bot', function () {
  this.timeout(60_000);
  let stage: Stage;
  before(async () => {
    stage = await stageForVotes();
  });
  after(async () => {
    await stage.close();
  });

  const answersTo = async (key: string, activity: Record<string, unknown>) => {
    const before = stage.connector.outgoing.length;
    assert.equal(
      (await stage.user(key).post({ type: 'message', textFormat: 'plain', ...activity })).status,
      200,
    );
    return stage.connector.outgoing.slice(before);
  };
  const readBy = async (text: string): Promise<string> => {
    const said = await answersTo('voter-D01', { text });
    assert.ok(said.length > 0, `"${text}" has an answer`);
    return said.map(({ card, text: line = '' }) => `${line} ${textOf(card)}`).join('\n');
  };
  const LOST = /is not a command here|something went wrong/;

  it('answers every command that the package offers in the personal chat', async () => {
    for (const title of titlesIn('personal')) assert.doesNotMatch(await readBy(title), LOST, title);
  });

  it('shows in help to a voter every command that the package offers in the personal chat', async () => {
    const help = await readBy('help');
    for (const title of titlesIn('personal')) assert.match(help, new RegExp(`\\b${title}\\b`));
  });

  it('answers in a group chat itself every command that the package offers there', async () => {
    const { tenantId } = stage.user('manager').account;
    const conversation = { id: '19:group@thread.v2', conversationType: 'groupChat', tenantId };
    for (const title of titlesIn('groupChat')) {
      const said = await answersTo('manager', { text: title, conversation });
      assert.deepEqual([...new Set(said.map(one => one.conversationId))], [conversation.id], title);
      for (const { text = '' } of said) {
        assert.doesNotMatch(text, LOST, title);
        assert.notEqual(text, words.turn.answeredPrivately, title);
      }
    }
  });

  it('answers Hi, Hello and Help, as the Teams store asks', async () => {
    for (const word of ['Hi', 'Hello', 'Help']) assert.match(await readBy(word), /who am i/, word);
  });
});
