import { readScenario } from '../../scripts/scenario/scenario-file.ts';
import { everybodyIn } from '../../scripts/scenario/stories.ts';

/** What looks like a secret wherever it stands. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  'an address': /[\w.+-]+@[\w-]+(\.[\w-]+)+(?![\w/-])/,
  'a token': /\beyJ[\w-]{10,}|\bBearer\b/,
  'a password': /password|secret=/i,
  'a receipt code': /(?<![\w-])[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}(?![\w-])/,
  'a rating': /\b(excellent|veryGood|changedALot|changedALittle|notYetPlanned)\b/,
};

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/** What of this scenario, or of any secret, stands in a text; every entry says what it is and where. */
export async function secretsIn(text: string, scenarioFile: string): Promise<string[]> {
  const { scenario } = await readScenario(scenarioFile);
  const people = everybodyIn(scenario).flatMap(({ name, account }) => [name, account.objectId]);
  // Whatever is longer than a code is something that somebody is called, or wrote.
  const texts = stringsIn(scenario).filter(one => one.length > 12 && one.includes(' '));
  const topics = scenario.vote.options.map(({ code }) => `"${code}"`);
  const said = [...new Set([...people, ...texts, ...topics])].filter(one => text.includes(one));
  const alike = Object.entries(PATTERNS).flatMap(([what, pattern]) => {
    const [found] = pattern.exec(text) ?? [];
    return found === undefined ? [] : [`${what}: ${found}`];
  });
  return [...said, ...alike];
}
