import { type ChildProcess, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** A person as the playground knows one. */
export interface PlaygroundUser {
  name: string;
  objectId: string;
}

export interface Playground {
  url: string;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 60_000;

/**
 * Starts the Microsoft 365 Agents Playground (pre-release software under Microsoft's own terms, a development
 * dependency) on this machine only, without telemetry and without opening a browser. It takes exactly five users beside
 * the one who sits in front of it, and keeps its files in `directory`.
 */
export async function startPlayground(options: {
  directory: string;
  endpoint: string;
  port: number;
  tenantId: string;
  currentUser: PlaygroundUser;
  users: readonly PlaygroundUser[];
}): Promise<Playground> {
  const { directory, endpoint, port } = options;
  await writeFile(path.join(directory, '.m365agentsplayground.yml'), configuration(options));
  const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const child = spawn(
    process.execPath,
    [
      '--require',
      path.join(import.meta.dirname, 'loopback-only.cjs'),
      cli,
      'start',
      ...['-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'],
    ],
    { cwd: directory, stdio: 'ignore', env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' } },
  );
  const url = `http://127.0.0.1:${port}`;
  await answers(`${url}/_debug/ping`, child);
  return { url, stop: () => ended(child) };
}

/** All keys are required and others are refused; JSON is YAML. */
function configuration({ tenantId, currentUser, users }: Parameters<typeof startPlayground>[0]): string {
  const person = ({ name, objectId }: PlaygroundUser) => {
    const [givenName = name, ...rest] = name.split(' ');
    return {
      id: `29:${objectId}`,
      name,
      userPrincipleName: `${objectId}@example.invalid`,
      aadObjectId: objectId,
      givenName,
      surname: rest.join(' '),
      email: `${objectId}@example.invalid`,
    };
  };
  return JSON.stringify({
    version: '0.1.1',
    tenantId,
    bot: { id: '28:regional-improvement', name: 'Regional improvement' },
    currentUser: person(currentUser),
    users: users.map(person),
    personalChat: { id: 'a:personal-chat' },
    groupChat: { id: '19:steering-group@thread.v2', name: 'Steering group' },
    team: {
      id: '19:region@thread.tacv2',
      name: 'Demo region',
      aadGroupId: '00000000-0000-4000-8000-000000000001',
      channels: [{ id: '19:announcements@thread.tacv2', name: 'Announcements' }],
    },
  });
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const until = performance.now() + READY_WITHIN_MS;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error('The playground stopped by itself. Its port may be taken.');
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error('The playground did not answer in time.');
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise(resolve => {
    child.once('exit', () => resolve());
    child.kill();
  });
}
