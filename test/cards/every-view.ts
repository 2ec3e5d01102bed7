import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Examples } from './examples/examples.ts';

const views = path.join(import.meta.dirname, '..', '..', 'cards', 'views');
const folder = path.join(import.meta.dirname, 'examples');

/** Names of all functions that draw cards: whatever lies in `cards/views` is found by being there. */
export const everyCardFunction: readonly string[] = (
  await Promise.all(
    readdirSync(views).map(async file =>
      Object.entries<unknown>(await import(path.join(views, file)))
        .filter(([name, value]) => typeof value === 'function' && name.endsWith('Card'))
        .map(([name]) => name),
    ),
  )
).flat();

const all = await Promise.all(
  readdirSync(folder)
    .filter(file => file.endsWith('-examples.ts'))
    .map(async file => (await import(path.join(folder, file))) as { examples: Examples }),
);

/** The cards of all example files; a new view is covered by an example in one of them. */
export const everyExample: Examples = (typed, scale) =>
  Object.assign({}, ...all.map(({ examples }) => examples(typed, scale)));
