import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

/** `npm run demo` as its users start it, on ports of its own. */
export interface DemoProcess {
  url: string;
  stop(): Promise<void>;
}

const ROOT = path.join(import.meta.dirname, '..', '..');

export async function startDemo(ports: { bot: number; chat: number }): Promise<DemoProcess> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/demo.ts', '--port', String(ports.bot), '--chat-port', String(ports.chat)],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      said += chunk.toString();
      const [address] = said.match(/http:\/\/127\.0\.0\.1:\d+/) ?? [];
      if (address) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', code => reject(new Error(`The demo ended with ${code}: ${said}`)));
  });
  return { url, stop: () => ended(child) };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
