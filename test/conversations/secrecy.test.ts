import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { createLog } from '../../bot/log.ts';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { pressedInChannel, saidInChannel } from './channel.ts';
import { CLOSES_AT, opened, press, stageForVotes, textOf, typed, votedWith } from './vote-stage.ts';

const VERBS: string[] = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '..', 'fixtures', 'verbs.json'), 'utf8'),
);

/** These end or change the vote or a person; everything else is tried by everybody. */
const CHANGING =
  /^(vote\.(closeNow|confirm|sendVoidRequest)|people\.(?!privacy|whoAmI|find)|demo\.|ballot\.cast|delivery\.)/;

/** Ids and times of one run differ from another's where the order of writing does; what they hide is no choice. */
const withoutIds = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|id-\d+/g, 'ID')
    .replace(/127\.0\.0\.1:\d+|"(t|w)":\d+|\/files\/[\w-]{43}/g, '');

/** The inputs that each voter fills in. */
type Ballots = Record<string, Record<string, string>>;

/** How a vote is run whose secrecy is tried: its rules, the ballots, those of a run-off, and who tries to find out. */
interface Tried {
  rules?: Record<string, string>;
  ballots: Ballots;
  runOff?: Ballots;
  keys?: string[];
}

const SOME = ['manager', 'chair', 'boardChair', 'voter-D01', 'voter-D04'];

/** A world in which voters vote as given; answers all that anybody can read while the vote, or its run-off, is open. */
async function everythingSaid({
  rules,
  ballots,
  runOff,
  keys,
}: Tried): Promise<{ said: string[]; log: string }> {
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
    const vote = await opened(stage, rules);
    for (const [key, inputs] of Object.entries(ballots)) await votedWith(stage, key, inputs);
    if (runOff) await startRunOff(stage, vote);
    for (const [key, inputs] of Object.entries(runOff ?? {})) await votedWith(stage, key, inputs);
    const voters = Object.keys(ballots);
    const said: string[] = [];
    const before = stage.connector.outgoing.length;
    for (const key of keys ?? stage.keys) {
      for (const command of await commandsFor(stage, key))
        if (!(voters.includes(key) && command === 'vote')) await stage.user(key).say(command);
      for (const verb of VERBS.filter(one => !CHANGING.test(one)))
        said.push(await pressed(stage, key, verb, vote));
    }
    said.push(...(await inTheChannel(stage, vote)));
    // Reminders go out, requests are asked for, time passes: nothing of it may tell.
    await stage.turnTo(new Date((runOff ? RUN_OFF_CLOSES_AT : CLOSES_AT).getTime() - 20 * 60_000));
    said.push(
      // Messages to several chats leave together, so only the order within one chat is an order.
      ...stage.connector.outgoing
        .slice(before)
        .sort((a, b) =>
          a.conversationId < b.conversationId ? -1 : Number(a.conversationId > b.conversationId),
        )
        .map(one => JSON.stringify([one.conversationId, one.activity])),
    );
    return { said: said.map(withoutIds), log };
  } finally {
    await stage.close();
  }

  async function pressed(on: Stage, key: string, verb: string, vote: string): Promise<string> {
    // Own ballots are no secret to those who cast them.
    const paper = `${vote}:D04`;
    if (verb.startsWith('ballot.') && voterOf(key, ballots)) return '';
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
const voterOf = (key: string, ballots: Ballots): boolean =>
  Object.keys(ballots).some(voter => voter.slice(-3) === key.slice(-3));

async function commandsFor(stage: Stage, key: string): Promise<string[]> {
  const help = (await typed(stage, key, 'help')) as { body: { type: string; rows?: unknown[] }[] };
  const rows = help.body.flatMap(element => element.rows ?? []).slice(1);
  return rows.map(row => textOf((row as { cells: unknown[] }).cells[0]));
}

describe('Before the close', function () {
  this.timeout(240_000);

  /** What the two worlds say must be the same; more than `least` answers are compared. */
  async function assertSame(one: Tried, other: Tried, least: number): Promise<void> {
    const [first, second] = [await everythingSaid(one), await everythingSaid(other)];
    assert.ok(first.said.length > least, `only ${first.said.length} answers were compared`);
    assert.deepEqual(
      first.said.filter(text => !isOwn(text)),
      second.said.filter(text => !isOwn(text)),
    );
    for (const { log } of [first, second]) {
      assert.match(log, /"ballot\.cast"/);
      assert.doesNotMatch(log, /NEG|WRK|QOP|SUF|Topic|Rivers|Regional priorities/);
    }
  }

  const choosing = (...codes: string[]) => ({ choices: codes.join(',') });

  it('no card, message, error or log line depends on how anybody voted', () =>
    assertSame(
      {
        ballots: {
          'voter-D01': choosing('NEG'),
          'voter-D02': choosing('WRK', 'QOP'),
          'voter-D03': choosing('SUF'),
        },
      },
      {
        ballots: {
          'voter-D01': choosing('SUF'),
          'voter-D02': choosing('NEG'),
          'voter-D03': choosing('NEG', 'WRK'),
        },
      },
      200,
    ));

  it('nothing depends on how points were given', () => {
    const rules = { method: 'points', points: '10', mostOnOne: '5', adoptKind: 'topN', noneOfThese: 'yes' };
    return assertSame(
      { rules, keys: SOME, ballots: { 'voter-D01': { NEG: '5', WRK: '1' }, 'voter-D02': { QOP: '3' } } },
      { rules, keys: SOME, ballots: { 'voter-D01': { SUF: '2' }, 'voter-D02': { choices: 'none' } } },
      60,
    );
  });

  it('of the first round a run-off shows what ties and for how many places, and nothing else', () => {
    const rules = { adoptKind: 'topN', adoptNumber: '2', tieRule: 'runOff', runOffHours: '2', reminders: '' };
    const round = (first: string) => ({
      'voter-D01': choosing(first, 'WRK'),
      'voter-D02': choosing('QOP', first),
      'voter-D03': choosing(first),
    });
    return assertSame(
      { rules, keys: SOME, ballots: round('NEG'), runOff: { 'voter-D01': choosing('WRK') } },
      { rules, keys: SOME, ballots: round('SUF'), runOff: { 'voter-D01': choosing('QOP') } },
      60,
    );
  });
});

const RUN_OFF_CLOSES_AT = new Date(CLOSES_AT.getTime() + 2 * 3_600_000);

async function startRunOff(stage: Stage, vote: string): Promise<void> {
  await stage.turnTo(CLOSES_AT);
  assert.ok((await press(stage, 'chair', { verb: 'vote.startRunOff', data: { vote } })).card);
  await stage.bot.reconcile();
}

/** Messages into the chats of those who voted may show their own ballot. */
const isOwn = (text: string): boolean =>
  /^\["a:(voter|deputy)-D0[123]"/.test(text) && /Our ballot|received/.test(text);
