import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { createLog } from '../../bot/log.ts';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { pressedInChannel, saidInChannel } from './channel.ts';
import { CLOSES_AT, opened, press, stageForVotes, textOf, typed, voted } from './vote-stage.ts';

const VERBS: string[] = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '..', 'fixtures', 'verbs.json'), 'utf8'),
);

/** These end or change the vote or a person; everything else is tried by everybody. */
const CHANGING =
  /^(vote\.(closeNow|confirm|sendVoidRequest)|people\.(?!privacy|whoAmI|find)|demo\.|ballot\.cast|delivery\.)/;

/** Ids and times of one run differ from another's where the order of writing does; what they hide is no choice. */
const withoutIds = (text: string): string =>
  text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|id-\d+/g, 'ID').replace(/127\.0\.0\.1:\d+|"(t|w)":\d+/g, '');

/** A world in which three authorities vote as given; answers all that anybody can read while the vote is open. */
async function everythingSaid(choices: Record<string, string[]>): Promise<{ said: string[]; log: string }> {
  let log = '';
  const stream = new Writable({
    write(chunk, _, done) {
      log += chunk;
      done();
    },
  });
  let n = 0;
  const stage = await stageForVotes({ newId: () => `id-${++n}`, log: createLog('debug', stream) });
  try {
    const vote = await opened(stage);
    for (const [key, chosen] of Object.entries(choices)) await voted(stage, key, chosen);
    const voters = Object.keys(choices);
    const said: string[] = [];
    const before = stage.connector.outgoing.length;
    for (const key of stage.keys) {
      for (const command of await commandsFor(stage, key))
        if (!(voters.includes(key) && command === 'vote')) await stage.user(key).say(command);
      for (const verb of VERBS.filter(one => !CHANGING.test(one)))
        said.push(await pressed(stage, key, verb, vote));
    }
    said.push(...(await inTheChannel(stage, vote)));
    // Reminders go out, requests are asked for, time passes: nothing of it may tell.
    await stage.turnTo(new Date(CLOSES_AT.getTime() - 20 * 60_000));
    said.push(
      ...stage.connector.outgoing
        .slice(before)
        .map(one => JSON.stringify([one.conversationId, one.activity])),
    );
    return { said: said.map(withoutIds), log };
  } finally {
    await stage.close();
  }

  async function pressed(on: Stage, key: string, verb: string, vote: string): Promise<string> {
    // Own ballots are no secret to those who cast them.
    const paper = `${vote}:D04`;
    if (verb.startsWith('ballot.') && voterOf(key, choices)) return '';
    const data = {
      vote,
      paper,
      revision: 0,
      choices: 'NEG',
      asked: 0,
      move: 'open',
      once: 'once',
      step: 'x',
    };
    const { status, card, text } = await press(on, key, { verb, data });
    return JSON.stringify([key, verb, status, card, text]);
  }
}

/** The vote's card for all, and what everybody sees of it, by refresh and by pressing. */
async function inTheChannel(stage: Stage & { keys: string[] }, vote: string): Promise<string[]> {
  await saidInChannel(stage, 'manager', 'share vote');
  const said: string[] = [];
  for (const key of stage.keys)
    for (const trigger of ['automatic', 'manual'] as const) {
      const button = { verb: 'vote.refreshShared', data: { vote } };
      const { status, card, text } = await pressedInChannel(stage, key, button, { trigger });
      said.push(JSON.stringify([key, trigger, status, card, text]));
    }
  assert.ok(said.some(one => /the ballot was sent/.test(one)));
  return said;
}

/** The deputy of an authority that voted sees its ballot too. */
const voterOf = (key: string, choices: Record<string, string[]>): boolean =>
  Object.keys(choices).some(voter => voter.slice(-3) === key.slice(-3));

async function commandsFor(stage: Stage, key: string): Promise<string[]> {
  const help = (await typed(stage, key, 'help')) as { body: { type: string; rows?: unknown[] }[] };
  const rows = help.body.flatMap(element => element.rows ?? []).slice(1);
  return rows.map(row => textOf((row as { cells: unknown[] }).cells[0]));
}

describe('Before the close', function () {
  this.timeout(240_000);

  it('no card, message, error or log line depends on how anybody voted', async () => {
    const one = await everythingSaid({
      'voter-D01': ['NEG'],
      'voter-D02': ['WRK', 'QOP'],
      'voter-D03': ['SUF'],
    });
    const other = await everythingSaid({
      'voter-D01': ['SUF'],
      'voter-D02': ['NEG'],
      'voter-D03': ['NEG', 'WRK'],
    });
    assert.ok(one.said.length > 200, `only ${one.said.length} answers were compared`);
    assert.deepEqual(
      one.said.filter(text => !isOwn(text)),
      other.said.filter(text => !isOwn(text)),
    );
    for (const { log } of [one, other]) {
      assert.match(log, /"ballot\.cast"/);
      assert.doesNotMatch(log, /NEG|WRK|QOP|SUF|Topic|Rivers|Regional priorities/);
    }
  });
});

/** Messages into the chats of those who voted may show their own ballot. */
const isOwn = (text: string): boolean =>
  /^\["a:(voter|deputy)-D0[123]"/.test(text) && /Our ballot|received/.test(text);
