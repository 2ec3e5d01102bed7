import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { createLog, type Log } from '../../bot/log.ts';
import type { Stage } from './stage.ts';

/** What the bot says of itself while a scenario is played: its log in full, and its figures at the end. */
export interface Traces {
  log: Log;
  settings: Record<string, string>;
  keep(stage: Stage): Promise<void>;
}

/** Writes them into a folder, as log.jsonl and metrics.txt. */
export async function tracesInto(folder: string): Promise<Traces> {
  await mkdir(folder, { recursive: true });
  const lines = createWriteStream(path.join(folder, 'log.jsonl'));
  return {
    log: createLog('debug', lines),
    settings: { METRICS_PORT: '0' },
    async keep({ bot }) {
      const figures = await fetch(bot.metricsUrl ?? '');
      await writeFile(path.join(folder, 'metrics.txt'), await figures.text());
      lines.end();
      await finished(lines);
    },
  };
}
