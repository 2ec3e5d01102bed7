import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

export interface TabFile {
  type: string;
  content: Buffer;
  /** Smaller on its way. */
  gzipped: Buffer;
}

/** The built tab in memory: its page, and its scripts and styles by name. */
export interface TabFiles {
  html: string;
  assets: ReadonlyMap<string, TabFile>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Reads what was built. Names are looked up in what was read, so no name leads to another file of this machine.
 * Undefined when nothing was built.
 */
export async function readTabFiles(folder: string): Promise<TabFiles | undefined> {
  const html = await readFile(path.join(folder, 'index.html'), 'utf8').catch(() => undefined);
  if (html === undefined) return undefined;
  const names = await readdir(path.join(folder, 'assets'));
  const assets = await Promise.all(
    names.flatMap(name => {
      const type = TYPES[path.extname(name)];
      return type ? [readAsset(path.join(folder, 'assets', name), type)] : [];
    }),
  );
  return { html, assets: new Map(assets) };
}

async function readAsset(file: string, type: string): Promise<readonly [string, TabFile]> {
  const content = await readFile(file);
  return [path.basename(file), { type, content, gzipped: await promisify(gzip)(content) }];
}
