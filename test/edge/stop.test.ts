import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../scripts/support/free-port.ts';
import { message } from '../support/activities.ts';

const START = path.join(import.meta.dirname, '..', '..', 'bot', 'start.ts');

const take = (response: ServerResponse): void => {
  response.setHeader('content-type', 'application/json');
  response.end('{"id":"1"}');
};

/** `npm start` in a process of its own, before a connector that lets every answer wait. */
describe('The process', function () {
  this.timeout(60_000);
  let directory: string;
  let connector: Server;
  let held: Promise<ServerResponse>;
  let bot: ChildProcess;
  let logged: string;
  let port: number;

  const said = async (line: string): Promise<void> => {
    while (!logged.includes(`"${line}"`)) await once(bot.stdout ?? bot, 'data');
  };

  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'stop-'));
    // The first message waits, a welcome; what follows is taken at once.
    held = new Promise(resolve => {
      let count = 0;
      connector = createServer((_, response) => {
        count += 1;
        if (count === 1) resolve(response);
        else take(response);
      });
    });
    await new Promise<void>(resolve => connector.listen(0, '127.0.0.1', resolve));
    port = await freePort();
    const settings = { NODE_ENV: 'development', REGION: 'test', PORT: `${port}`, DATA_DIR: directory };
    const env = { PATH: process.env.PATH, ...settings };
    bot = spawn(process.execPath, ['--import', 'tsx', START], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    logged = '';
    bot.stdout?.on('data', lines => {
      logged += lines;
    });
    await said('started');
  });
  afterEach(async () => {
    if (bot.exitCode === null && bot.signalCode === null) bot.kill('SIGKILL');
    connector.closeAllConnections();
    connector.close();
    await rm(directory, { recursive: true });
  });

  const ask = () =>
    fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      body: JSON.stringify(message(`http://127.0.0.1:${(connector.address() as AddressInfo).port}`)),
    });

  it('lets a turn that is under way end when it is told to stop, and takes no new one', async () => {
    const underWay = ask();
    const response = await held;
    const exited = once(bot, 'exit');
    bot.kill('SIGTERM');
    await said('stopping');
    await assert.rejects(ask());
    take(response);
    assert.equal((await underWay).status, 200);
    assert.deepEqual(await exited, [0, null]);
    assert.match(logged, /"what":"help","outcome":"card"/);
    assert.doesNotMatch(logged, /not sent/);
    assert.ok(logged.indexOf('"msg":"turn"') < logged.indexOf('"stopped"'));
  });

  it('stops at once when it is told a second time', async () => {
    const underWay = ask().catch((error: unknown) => error);
    await held;
    const exited = once(bot, 'exit');
    bot.kill('SIGTERM');
    await said('stopping');
    bot.kill('SIGINT');
    assert.deepEqual(await exited, [1, null]);
    assert.ok((await underWay) instanceof Error);
  });

  it('does not start on a port that is taken, and says which setting to change', async () => {
    const settings = { NODE_ENV: 'development', REGION: 'test', PORT: `${port}`, DATA_DIR: `${directory}/2` };
    const second = spawn(process.execPath, ['--import', 'tsx', START], {
      env: { PATH: process.env.PATH, ...settings },
    });
    const complaint: string[] = [];
    second.stderr.on('data', lines => complaint.push(`${lines}`));
    assert.equal((await once(second, 'close'))[0], 1);
    assert.match(complaint.join(''), new RegExp(`^Port ${port} is taken .*set PORT `));
  });
});
