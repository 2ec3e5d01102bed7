import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROLE_NAMES, roleList } from '../../cards/wording/english/roles.ts';
import { words } from '../../cards/wording/words.ts';
import type { Refusal } from '../../programme/refusal.ts';

const PROGRAMME = path.join(import.meta.dirname, '..', '..', 'programme');
const codesIn = (file: string) =>
  [...readFileSync(path.join(PROGRAMME, file), 'utf8').matchAll(/\{ code: '(\w+)'/g)].map(([, code]) => code);
const CODES = codesIn('refusal.ts');

/** Every fact that any refusal carries, under the name it has there. */
const FACTS = {
  roles: ['chair', 'deputyChair'],
  role: 'voter',
  text: 'Sam',
  name: 'Sam Voter',
  names: ['Sam Voter', 'Sam Speaker'],
  authority: 'Carrowmoor',
  holder: 'Alex Example',
  title: 'Priorities',
  reason: 'Wrong topics',
  state: 'closed',
  needed: ['draft', 'debate'],
  unit: 'perAuthority',
  chosen: 4,
  limit: 3,
  options: 3,
  accepted: 1,
  points: 10,
  spent: 12,
  mostOnOne: 5,
  places: 3,
  place: 2,
  most: 20,
  codes: ['NEG'],
  move: 'open',
  codeWanted: 'NEG',
  found: 'dateOfBirth',
  missing: ['period', 'source'],
  closedAt: new Date('2015-11-27T15:00:00Z'),
  closesAt: new Date('2015-11-27T15:00:00Z'),
  endsAt: new Date('2015-11-27T15:00:00Z'),
  leftOn: '2015-11-27',
  until: '2015-11-27',
  validFrom: '2015-11-27',
  validTo: '2015-11-20',
};

const refused = (code: string | undefined, facts: object = {}): string =>
  words.refusal({ code, ...FACTS, ...facts } as unknown as Refusal);

/** Words with which a sentence tells somebody what to do next. */
const NEXT =
  /\b(ask|choose|change|check|correct|edit|end|give|hand|look|name|nothing more|open|propose|accept|remove|send|show|tell|try|wait|write)\b/i;

describe('Refusals', () => {
  it('are there', () => assert.ok(CODES.length > 40));

  it('have a code of their own each, since one has one sentence', () => {
    const files = readdirSync(PROGRAMME, { recursive: true, encoding: 'utf8' });
    const all = files.filter(file => file.endsWith('refusal.ts')).flatMap(codesIn);
    assert.ok(all.length > CODES.length);
    assert.deepEqual(
      all.filter((code, i) => all.indexOf(code) !== i),
      [],
    );
  });

  for (const code of CODES)
    it(`say why not and end with what to do: ${code}`, () => {
      const text = refused(code);
      const sentences = text.split(/(?<=[.?!]) /);
      assert.match(text, /\.$/);
      assert.doesNotMatch(text, /undefined|null|NaN|Invalid|\[object/);
      assert.doesNotMatch(text, /please/i);
      assert.match(sentences.at(-1) ?? '', NEXT, text);
    });

  it('name the limit and the number chosen', () => {
    assert.equal(
      refused('tooManyChoices'),
      'You chose 4 topics; the limit is 3. Nothing was saved. Remove 1 and check again.',
    );
  });

  it('name the time at which voting closed', () => {
    assert.match(refused('voteClosed'), /closed on 27 November 2015 at 15:00 London time/);
  });

  it('show names and titles as they were typed, and as nothing more', () => {
    const text = refused('voteClosed', { title: '**Bold** <b>{{DATE(2015-11-27T15:00:00Z)}}' });
    assert.doesNotMatch(text, /\*\*|<b>|\{\{/);
  });
});

describe('Dates and numbers', () => {
  it('are written as 27 November 2015', () => {
    assert.equal(words.format.day(new Date('2015-11-27T12:00:00Z')), '27 November 2015');
    assert.equal(words.format.dayText('2015-11-05'), '5 November 2015');
  });

  it('are in London time, in winter and in summer', () => {
    const { time } = words.format;
    assert.equal(time(new Date('2015-11-27T15:00:00Z')), '27 November 2015 at 15:00 London time');
    assert.equal(time(new Date('2016-06-30T15:00:00Z')), '30 June 2016 at 16:00 London time');
    assert.equal(time(new Date('2016-06-30T23:30:00Z')), '1 July 2016 at 00:30 London time');
  });

  it('count one and many', () => {
    assert.equal(words.format.plural(1, 'ballot'), '1 ballot');
    assert.equal(words.format.plural(2, 'ballot'), '2 ballots');
    assert.equal(words.vote.electors('perAuthority', 16), '16 authorities');
  });

  it('join lists as people do', () => {
    assert.equal(words.format.list([]), '');
    assert.equal(words.format.list(['A']), 'A');
    assert.equal(words.format.list(['A', 'B', 'C'], 'or'), 'A, B or C');
  });

  it('name roles, and once what several of them are of', () => {
    assert.equal(roleList(['chair', 'deputyVoter']), `${ROLE_NAMES.chair} or deputy voter of an authority`);
    assert.equal(
      roleList(['qualityLead', 'linkOfficer']),
      'quality assurance lead or link officer of an authority',
    );
    assert.equal(
      roleList(['voter', 'director', 'linkOfficer'], 'and'),
      'director, voter and link officer of an authority',
    );
  });
});

describe('Buttons', () => {
  it('say what they do, without asking for it', () => {
    assert.doesNotMatch(JSON.stringify(words.vote.buttons), /please/i);
  });
});
