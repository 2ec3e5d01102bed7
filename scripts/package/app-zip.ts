import { type Zippable, zipSync } from 'fflate';

/** A zip whose bytes depend on its files alone: the same files give the same package, anywhere and at any time. */
export function appZip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries: Zippable = {};
  for (const name of Object.keys(files).sort()) entries[name] = files[name] ?? new Uint8Array();
  // A zip keeps local time, so the moment is a local one too: the first that a zip can hold.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) });
}
