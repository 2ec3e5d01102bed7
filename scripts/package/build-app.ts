import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readAppPackage } from '../../bot/config.ts';
import { teamsManifest } from '../../manifest/manifest.ts';
import { appZip } from './app-zip.ts';
import { colorIconProblems, outlineIconProblems } from './icon-rules.ts';
import { offeredCommands } from './offered-commands.ts';
import { schemaProblems } from './official-schema.ts';
import { storeProblems } from './store-rules.ts';

const root = path.join(import.meta.dirname, '..', '..');

export type BuiltApp =
  | { ok: true; zip: Uint8Array; version: string; appId: string }
  /** Everything that is wrong, in sentences. */
  | { ok: false; problems: readonly string[] };

/** The app package for one installation, checked; nothing is written. Of the environment only named settings get in. */
export async function buildApp(environment?: NodeJS.ProcessEnv): Promise<BuiltApp> {
  const product = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const read = readAppPackage(product.version, environment);
  if (!read.ok) return read;
  const offered = offeredCommands();
  const manifest = teamsManifest(read.settings, offered.commands);
  const color = await readFile(path.join(root, 'manifest', 'color.png'));
  const outline = await readFile(path.join(root, 'manifest', 'outline.png'));
  const problems = [
    ...schemaProblems(manifest),
    ...storeProblems(manifest, offered),
    ...colorIconProblems('manifest/color.png', color),
    ...outlineIconProblems('manifest/outline.png', outline),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const text = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  const zip = appZip({
    'manifest.json': text,
    [manifest.icons.color]: color,
    [manifest.icons.outline]: outline,
  });
  return { ok: true, zip, version: manifest.version, appId: manifest.id };
}
