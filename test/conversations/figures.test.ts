import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import { createLog } from '../../bot/log.ts';
import { createMetrics } from '../../bot/metrics.ts';
import type { Stage } from '../../scripts/scenario/stage.ts';
import {
  CAST,
  chosen,
  declared,
  exported,
  opened,
  press,
  stageForVotes,
  typed,
  voted,
} from './vote-stage.ts';

describe('The figures for Prometheus', function () {
  this.timeout(20_000);
  let stage: Stage & { keys: string[] };
  const lines: string[] = [];
  const tokens: string[] = [];
  before(async () => {
    stage = await stageForVotes({
      settings: { METRICS_PORT: '0' },
      log: createLog('debug', new Writable({ write: (line, _, done) => done(void lines.push(`${line}`)) })),
      newToken() {
        const token = randomBytes(32).toString('base64url');
        tokens.push(token);
        return token;
      },
    });
  });
  after(() => stage.close());

  const figures = async (): Promise<string> => (await fetch(stage.bot.metricsUrl ?? '')).text();
  const figure = (text: string, line: string): number => {
    const found = text.split('\n').find(one => one.startsWith(`${line} `));
    return found === undefined ? 0 : Number(found.slice(line.length + 1));
  };

  it('tell of a vote and hold no secret, name, token or answer, nor does the log', async () => {
    await opened(stage, { title: 'Quite another title' });
    for (const code of ['D01', 'D02', 'D03']) await voted(stage, `voter-${code}`, ['NEG', 'WRK']);
    await chosen(stage, 'voter-D04', ['NEG', 'WRK', 'QOP', 'SUF']);
    await typed(stage, 'voter-D04', 'what did Anna choose');
    await press(stage, 'trainer', { verb: 'vote.declare', data: { vote: 'somebody else’s vote' } });
    const refusedAlready = await press(stage, 'manager', { verb: 'made.up by Anna', data: {} });
    assert.equal(refusedAlready.card, undefined);
    const { conversationId } = stage.user('deputy-D04');
    stage.connector.always(to =>
      to === conversationId
        ? { kind: 'refuse', status: 403, code: 'ConversationBlockedByUser' }
        : { kind: 'take' },
    );
    await declared(stage);
    await exported(stage);

    const text = await figures();
    assert.equal(figure(text, 'improvement_turns_total{what="ballot.cast",outcome="card"}'), 3);
    assert.equal(figure(text, 'improvement_refusals_total{code="unknownVerb"}'), 1);
    assert.equal(figure(text, 'improvement_refusals_total{code="unknownCommand"}'), 1);
    assert.ok(figure(text, 'improvement_deliveries_total{outcome="sent"}') >= 8);
    assert.equal(figure(text, 'improvement_deliveries_total{outcome="unreachable"}'), 1);
    assert.ok(figure(text, 'improvement_store_seconds_count{command="find"}') > 50);
    assert.match(text, /^improvement_queue_age_seconds 0$/m);

    const logged = lines.join('');
    assert.ok(logged.includes('ballot.cast') && tokens.length > 0);
    const secrets = [
      ...CAST.flatMap(({ name, account }) => [name, account.tenantId, account.objectId]),
      ...tokens,
      ...['NEG', 'WRK', 'Topic', 'Quite another', 'Anna', 'somebody else', 'mongodb://', 'eyJ'],
    ];
    assert.deepEqual(
      secrets.filter(secret => `${text}\n${logged}`.includes(secret)),
      [],
    );
  });

  it('say how long the oldest message waits that might have left', async () => {
    const metrics = createMetrics();
    let since: Date | undefined = new Date('2015-11-27T15:00:00Z');
    metrics.watchQueue(
      async () => since,
      () => new Date('2015-11-27T15:01:30Z'),
    );
    assert.equal(figure(await metrics.text(), 'improvement_queue_age_seconds'), 90);
    since = undefined;
    assert.equal(figure(await metrics.text(), 'improvement_queue_age_seconds'), 0);
  });

  it('are for this machine alone, under one address', async () => {
    const { hostname, origin } = new URL(stage.bot.metricsUrl ?? '');
    assert.equal(hostname, '127.0.0.1');
    const status = async (path: string, method = 'GET') => (await fetch(origin + path, { method })).status;
    assert.deepEqual(
      [await status('/'), await status('/metrics/..%2f'), await status('/metrics', 'POST')],
      [404, 404, 405],
    );
    assert.equal((await fetch(`${stage.bot.url}/metrics`)).status, 404);
  });
});
