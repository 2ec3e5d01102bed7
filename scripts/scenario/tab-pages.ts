import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PAGE_IDS } from '../../bot/tab-api/tab-page.ts';
import type { Stage } from './stage.ts';

/** Writes every page of the tab as somebody on the stage gets it, one JSON file each. Throws where one is refused. */
export async function writeTabPages(stage: Stage, key: string, folder: string): Promise<void> {
  const { tenantId, objectId } = stage.user(key).account;
  await mkdir(folder, { recursive: true });
  for (const id of PAGE_IDS) {
    const response = await fetch(`${stage.bot.url}/api/tab/pages/${id}`, {
      headers: { authorization: `Demo ${tenantId}/${objectId}` },
    });
    if (!response.ok) throw new Error(`The tab's page ${id} was refused: ${await response.text()}`);
    await writeFile(path.join(folder, `${id}.json`), await response.text());
  }
}
