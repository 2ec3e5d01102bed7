import { type ParseArgsConfig, parseArgs } from 'node:util';
import { words } from '../../cards/wording/words.ts';
import { Refused } from './place.ts';

const say = words.storeTools;

/** The options as they were given, each with a text. Throws a Refused with the usage for any other. */
export function textOptions<Name extends string>(
  names: readonly Name[],
  usage: string,
): Partial<Record<Name, string>> {
  const options: ParseArgsConfig['options'] = Object.fromEntries(
    names.map(name => [name, { type: 'string' }]),
  );
  try {
    return parseArgs({ options }).values as Partial<Record<Name, string>>;
  } catch {
    throw new Refused(usage);
  }
}

/** Runs a tool to its exit code: its own, 2 when it was refused before it did anything, 1 when it broke off. */
export async function runTool(tool: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await tool();
  } catch (error) {
    const refused = error instanceof Refused;
    const why = error instanceof Error ? error.message : String(error);
    console.error(refused ? why : say.unexpected(why));
    process.exitCode = refused ? 2 : 1;
  }
}
