import { closest, distance } from 'fastest-levenshtein';
import type { Command, Feature } from './feature.ts';

/** Case, punctuation and spaces forgiven; the letters and figures decide. */
export const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}@.-]+/gu, ' ')
    .replace(/[.-]+( |$)/g, ' ')
    .trim();

export type Found =
  | { kind: 'command'; command: Command; rest: string }
  /** Not a command; `nearest` is the canonical name of the most similar one, where one is similar at all. */
  | { kind: 'unknown'; nearest?: string };

export type CommandTable = ReturnType<typeof commandTable>;

/** All commands of all features. The longest name that begins the text wins, so `vote` never swallows `vote list`. */
export function commandTable(features: readonly Feature[]) {
  const byName = new Map<string, Command>();
  for (const command of features.flatMap(feature => feature.commands ?? []))
    for (const name of command.names.map(normalise)) {
      if (byName.has(name)) throw new Error(`Two commands are called "${name}".`);
      byName.set(name, command);
    }
  const names = [...byName.keys()].sort((a, b) => b.length - a.length);

  return {
    commands: [...new Set(byName.values())],

    find(text: string): Found {
      const said = normalise(text);
      const name = names.find(one => said === one || said.startsWith(`${one} `));
      const command = name === undefined ? undefined : byName.get(name);
      if (name !== undefined && command) return { kind: 'command', command, rest: restOf(text, name) };
      const nearest = said === '' ? undefined : nearestName(said, names);
      return { kind: 'unknown', ...(nearest ? { nearest: byName.get(nearest)?.names[0] ?? nearest } : {}) };
    },
  };
}

/** What was typed after the name, as it was typed. */
function restOf(text: string, name: string): string {
  const words = text.trim().split(/\s+/);
  let taken = 0;
  while (taken < words.length && normalise(words.slice(0, taken).join(' ')) !== name) taken += 1;
  return words.slice(taken).join(' ').trim();
}

/** Similar means: at most a third of its letters are off. */
function nearestName(said: string, names: readonly string[]): string | undefined {
  const best = closest(said, [...names]);
  return distance(said, best) * 3 <= Math.max(said.length, best.length) ? best : undefined;
}
