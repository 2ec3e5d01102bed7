import assert from 'node:assert/strict';
import { commandTable } from '../../bot/command-table.ts';
import { readAppPackage } from '../../bot/config.ts';
import type { Command } from '../../bot/feature.ts';
import { type Manifest, teamsManifest } from '../../manifest/manifest.ts';
import { offeredCommands } from '../../scripts/package/offered-commands.ts';
import { storeProblems } from '../../scripts/package/store-rules.ts';
import { SETTINGS } from './settings.ts';

const offered = offeredCommands();
const read = readAppPackage('0.1.0', SETTINGS);
if (!read.ok) throw new Error(read.problems.join(' '));
const manifest = teamsManifest(read.settings, offered.commands);

type Lists = NonNullable<NonNullable<Manifest['bots']>[number]['commandLists']>;
const withLists = (...commandLists: Lists): Manifest => ({
  ...manifest,
  bots: (manifest.bots ?? []).map(bot => ({ ...bot, commandLists })),
});
const list = (scope: 'personal' | 'team' | 'groupChat', ...titles: string[]): Lists[number] => ({
  scopes: [scope],
  commands: titles.map(title => ({ title })),
});

/** What is changed in the manifest, and what the one problem says. */
const BROKEN: readonly [what: string, change: Partial<Manifest>, problem: RegExp][] = [
  ['a name with a product of Microsoft', { name: { short: 'Improvement for Teams' } }, /"Teams"/],
  ['a full name with a part of Teams', { name: { short: 'A', full: 'Improvement chat' } }, /"chat"/],
  [
    'two sentences as the short description',
    { description: { ...manifest.description, short: 'Debate. Vote.' } },
    /not one sentence/,
  ],
  [
    'the word app in the short description',
    { description: { ...manifest.description, short: 'An app for voting.' } },
    /"app"/,
  ],
  [
    'a full description of 501 words',
    { description: { ...manifest.description, full: 'word '.repeat(501).trim() } },
    /501 words.*500/,
  ],
  ['a placeholder in a text', { name: { short: '{{name}}' } }, /^name\.short is .*placeholder/],
  ['an id of zeros', { id: '00000000-0000-0000-0000-000000000000' }, /^id is .*placeholder/],
  ['a version of two numbers', { version: '1.4' }, /"1\.4"/],
  ['a pale accent colour', { accentColor: '#6FC3BE' }, /#6FC3BE/],
  ['an accent colour that is none', { accentColor: 'navy' }, /navy/],
  [
    'an address without encryption',
    { developer: { ...manifest.developer, termsOfUseUrl: 'http://www.carrowmoor.gov.uk' } },
    /^developer\.termsOfUseUrl is not an https/,
  ],
  [
    'an address that nobody can own',
    { developer: { ...manifest.developer, privacyUrl: 'https://example.org/privacy' } },
    /^developer\.privacyUrl names example\.org/,
  ],
  ['a domain with a wildcard', { validDomains: ['*.gov.uk'] }, /^validDomains names \*\.gov\.uk/],
  ['a domain that is an address', { validDomains: ['https://bot.carrowmoor.gov.uk'] }, /^validDomains names/],
];

describe('The rules of the Teams store', () => {
  it('are kept by the manifest', () => {
    assert.deepEqual(storeProblems(manifest, offered), []);
  });

  for (const [what, change, problem] of BROKEN)
    it(`refuse ${what}, and say where`, () => {
      const problems = storeProblems({ ...manifest, ...change }, offered);
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(problems[0] ?? '', problem);
    });

  it('refuse a command that nobody answers, also when it only begins like one', () => {
    const problems = storeProblems(
      withLists(
        list('personal', 'help', 'vote twice', 'dance'),
        list('team', 'help'),
        list('groupChat', 'help'),
      ),
      offered,
    );
    assert.deepEqual(
      problems.map(problem => /"(.+?)"/.exec(problem)?.[1]),
      ['vote twice', 'dance'],
    );
  });

  it('refuse a private command in a team, one that is there twice, and a scope without any', () => {
    const problems = storeProblems(
      withLists(list('personal', 'help', 'help'), list('team', 'vote')),
      offered,
    );
    assert.equal(problems.length, 3, problems.join('\n'));
    assert.match(problems[0] ?? '', /scope groupChat/);
    assert.match(problems[1] ?? '', /"help" is twice/);
    assert.match(problems[2] ?? '', /"vote" is answered in the personal chat only/);
  });

  it('refuse a bot that answers neither Hi nor Hello nor Help', () => {
    const mute: Command = {
      names: ['vote'],
      help: '',
      audience: 'private',
      run: async () => ({ kind: 'nothing' }),
    };
    const problems = storeProblems(
      withLists(list('personal', 'vote'), list('team'), list('groupChat')),
      commandTable([{ name: 'mute', commands: [mute] }]),
    );
    for (const word of ['Hi', 'Hello', 'Help'])
      assert.ok(
        problems.some(problem => problem.includes(`"${word}"`)),
        word,
      );
  });
});
