import type { CommandTable } from '../../bot/command-table.ts';
import { isPlaceholder } from '../../bot/placeholder.ts';
import { hostProblem } from '../../bot/public-host.ts';
import { words } from '../../cards/wording/words.ts';
import type { Manifest } from '../../manifest/manifest.ts';

const say = words.appPackage;

/** Names of Microsoft's products and of parts of Teams. */
const TAKEN =
  /\b(teams|microsoft|excel|powerpoint|word|onedrive|sharepoint|onenote|azure|surface|xbox|chat|contacts|calendar|calls|files|activity|apps|help)\b/i;
const VERSION = /^\d+\.\d+\.\d+$/;
const GREETINGS = ['Hi', 'Hello', 'Help'];
const DESCRIPTION_WORDS = 500;
const READABLE = 4.5;

/**
 * What the Teams store asks of a manifest beyond the schema, as far as it can be checked here (PLATFORM 5): everything
 * that is wrong, in sentences.
 */
export const storeProblems = (manifest: Manifest, answered: CommandTable): string[] => [
  ...namesAndTexts(manifest),
  ...addresses(manifest),
  ...commands(manifest, answered),
  ...(VERSION.test(manifest.version) ? [] : [say.notAVersion(manifest.version)]),
  ...(contrastWithWhite(manifest.accentColor) >= READABLE ? [] : [say.faintAccent(manifest.accentColor)]),
];

function namesAndTexts(manifest: Manifest): string[] {
  const { name, description } = manifest;
  const taken = TAKEN.exec(`${name.short} ${name.full ?? ''}`)?.[0];
  const { length } = description.full.split(/\s+/);
  return [
    ...textsOf(manifest).flatMap(([place, text]) =>
      isPlaceholder(text) ? [words.setup.placeholder(place, text)] : [],
    ),
    ...(taken ? [say.nameIsTaken(taken)] : []),
    ...(/^[^.!?]+\.$/.test(description.short) ? [] : [say.notOneSentence]),
    ...(/\bapp\b/i.test(description.short) ? [say.saysApp] : []),
    ...(length <= DESCRIPTION_WORDS ? [] : [say.tooManyWords(length, DESCRIPTION_WORDS)]),
  ];
}

function addresses({ developer, validDomains = [] }: Manifest): string[] {
  const links = Object.entries(developer).filter(([key]) => key.endsWith('Url'));
  return [
    ...links.flatMap(([key, address]) => addressProblems(`developer.${key}`, address)),
    ...validDomains.flatMap(host => hostProblems('validDomains', host)),
  ];
}

function addressProblems(place: string, address: string): string[] {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'https:' ? hostProblems(place, url.hostname) : [say.notHttps(place)];
}

/** Whether a tunnel will do is for the settings to say. */
const hostProblems = (place: string, host: string): string[] =>
  hostProblem(host) === 'notPublic' ? [say.notPublic(place, host)] : [];

function commands({ bots = [] }: Manifest, answered: CommandTable): string[] {
  const lists = bots.flatMap(bot => bot.commandLists ?? []);
  const scopes = bots.flatMap(bot => bot.scopes);
  return [
    ...scopes.flatMap(scope =>
      lists.some(list => list.scopes.includes(scope) && list.commands.length > 0)
        ? []
        : [say.noCommands(scope)],
    ),
    ...GREETINGS.flatMap(word => (answered.find(word).kind === 'command' ? [] : [say.unanswered(word)])),
    ...lists.flatMap(list => listProblems(list, answered)),
  ];
}

type CommandList = NonNullable<NonNullable<Manifest['bots']>[number]['commandLists']>[number];

function listProblems(list: CommandList, answered: CommandTable): string[] {
  const titles = list.commands.map(({ title }) => title);
  return titles.flatMap((title, i) => {
    const found = answered.find(title);
    // Teams puts the title where people type, so all of it has to be the command's name.
    if (found.kind !== 'command' || found.rest !== '') return [say.unanswered(title)];
    const shared = list.scopes.some(scope => scope !== 'personal');
    return [
      ...(titles.indexOf(title) < i ? [say.repeatedCommand(title)] : []),
      ...(shared && found.command.audience === 'private' ? [say.notPublicCommand(title)] : []),
    ];
  });
}

/** Every text of the manifest with its place, such as `name.short`. */
function textsOf(value: unknown, place = ''): [place: string, text: string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsOf(inner, place === '' ? key : `${place}.${key}`),
  );
}

/** From 1 for white to 21 for black, as WCAG 2 defines it; 1 for what is no colour. */
function contrastWithWhite(color: string): number {
  const parts = /^#(..)(..)(..)$/
    .exec(color)
    ?.slice(1)
    .map(part => Number.parseInt(part, 16) / 255) ?? [1, 1, 1];
  const [red = 1, green = 1, blue = 1] = parts.map(part =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
