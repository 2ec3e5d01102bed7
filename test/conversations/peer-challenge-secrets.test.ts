import assert from 'node:assert/strict';
import { offeredCommands } from '../../scripts/package/offered-commands.ts';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf } from '../../scripts/support/teams-user.ts';
import { mongoFindingStore } from '../../storage/finding-store.ts';
import verbs from '../fixtures/verbs.json' with { type: 'json' };
import { agreed, allIds, idOf, raiseChallengeStage } from './challenge-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';
import type { YearStage } from './year-stage.ts';

/** These change people or votes, and are tried elsewhere. */
const CHANGING = /^(people\.(?!privacy|whoAmI|myDetails|find$)|demo\.|delivery\.)/;

/** Words of findings, of key lines of enquiry and of learning, and who was challenged. */
const SECRETS = /Managers read|Chronologies|Pathway|drift|hears the child|whole history|challenged by/;

describe('What peers found', function () {
  this.timeout(120_000);
  let stage: YearStage;
  let data: Record<string, string | number>;
  let release: ReturnType<typeof buttonOf>;
  let kept: string;

  before(async () => {
    stage = await raiseChallengeStage();
    const atHost = await agreed(stage);
    release = buttonOf(atHost, 'finding.release');
    kept = idOf(atHost, 'Chronologies');
    const released = { findings: idOf(atHost, 'Managers read') };
    cardOf(await press(stage, 'director-D01', release, released));
    const topic = buttonOf(await typed(stage, 'manager', 'peer learning'), 'learning.topic');
    const card = cardOf(await press(stage, 'manager', topic, { topic: 'Neglect' }));
    const collate = buttonOf(card, 'finding.collate');
    const collated = cardOf(await press(stage, 'manager', collate, { findings: allIds(card).join(',') }));
    cardOf(
      await press(stage, 'manager', buttonOf(collated, 'learning.save'), { text: 'Read the whole history.' }),
    );
    data = {
      programme: String(topic.data.programme),
      challenge: String(release.data.challenge),
      read: Number(release.data.read),
      finding: kept,
      draft: kept,
      shown: String(topic.data.programme),
      findings: kept,
      topic: 'Neglect',
      authority: 'D02',
      once: 'once',
    };
  });
  after(async () => {
    await stage.close();
  });

  const commands = () =>
    offeredCommands().commands.flatMap(({ names: [name] }) => [name, `${name} Ashby`, `${name} D01`]);

  for (const key of ['trainer', 'twice'])
    it(`is shown to no trainer, by no command, button or message: ${key}`, async () => {
      const before = stage.connector.to(stage.user(key).conversationId).length;
      for (const command of commands()) await typed(stage, key, command);
      const said: string[] = [];
      for (const verb of verbs.filter(one => !CHANGING.test(one))) {
        const { card, text } = await press(stage, key, { verb, data: { ...data, seen: 1, written: 1 } });
        said.push(JSON.stringify([verb, card, text]));
      }
      await stage.turnTo(new Date('2015-07-06T09:00:00Z'));
      const messages = stage.connector.to(stage.user(key).conversationId).slice(before);
      assert.ok(said.length > 100 && messages.length > 60, `${said.length} and ${messages.length} answers`);
      for (const one of [...said, ...messages.map(({ activity }) => JSON.stringify(activity))])
        assert.doesNotMatch(one, SECRETS);
      const [refusal] = said.filter(one => one.startsWith('["finding.release"'));
      assert.match(refusal ?? '', /Trainers see nothing of peer challenge/);
    });

  it('is left out of help for trainers', async () => {
    assert.doesNotMatch(textOf(await typed(stage, 'trainer', 'help')), /peer (challenge|learning)/);
    assert.match(textOf(await typed(stage, 'colleague', 'help')), /peer learning/);
  });

  it('is released by the director of the host and by nobody else, who are told so', async () => {
    for (const key of [
      'manager',
      'chair',
      'officer',
      'lee',
      'tom',
      'director-D02',
      'director-D03',
      'colleague',
    ]) {
      const { card, text = '' } = await press(stage, key, release, { findings: kept });
      assert.equal(card, undefined, key);
      assert.match(text, /Nothing was released\. .*only the director of Ashby can release them/, key);
    }
    const stored = await mongoFindingStore(stage.db).byId(stage.region, kept);
    assert.equal(stored?.visibility, 'hostOnly');
  });

  it('cannot be collated, changed or removed past its host', async () => {
    const collate = { verb: 'finding.collate', data };
    assert.match((await press(stage, 'manager', collate)).text ?? '', /not for you to see/);
    for (const key of ['manager', 'director-D02', 'stella'])
      for (const verb of ['finding.save', 'finding.remove', 'finding.edit']) {
        const inputs = { kind: 'strength', topic: 'Neglect', text: 'Changed', host: 'D01', seen: '1' };
        const { text = '' } = await press(stage, key, { verb, data }, inputs);
        assert.match(text, /is not there any more|not for you to see|This is for the host/, `${key} ${verb}`);
      }
    const after = await press(stage, 'officer', { verb: 'finding.remove', data });
    assert.match(after.text ?? '', /The host has agreed the findings, so they stay as they are/);
  });

  it('reaches only the programme manager with the name of the host', async () => {
    const topic = { verb: 'learning.topic', data };
    assert.match(textOf(cardOf(await press(stage, 'manager', topic))), /Managers read.*From Ashby/);
    for (const key of ['chair', 'director-D04', 'stella'])
      assert.doesNotMatch(textOf(cardOf(await press(stage, key, topic))), /Ashby/, key);
    const colleague = textOf(cardOf(await press(stage, 'colleague', topic)));
    assert.match(colleague, /1 challenge: 1 strength.*The texts are for members/);
    assert.doesNotMatch(colleague, /Managers read|Ashby|whole history/);
  });
});
