import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RETENTION } from '../../programme/retention/retention-rules.ts';
import { HELD_SOURCES } from '../../programme/rights/held-sources.ts';

const PRIVACY = readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', 'privacy.md'), 'utf8');

/** What is about people in a way that an id cannot find, and why nothing is missing. */
const OTHERWISE: Readonly<Record<string, string>> = {
  downloads: 'Files behind a link for an hour; whose they are is written nowhere.',
  surveyResponses: 'Never who (P6).',
  surveyComments: 'Never who (P6).',
  releases: 'Never who.',
  releaseRecords: 'Small numbers, never who.',
  trainingTotals: 'Head counts, never who.',
};

/** The collections that docs/privacy.md says are about people. */
const aboutPeople = PRIVACY.split('\n')
  .filter(line => line.startsWith('| `') && !/\| Nothing about people/.test(line))
  .flatMap(line => [...(line.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name = '']) => name));

describe('What is held about people', () => {
  it('is declared for every collection of which docs/privacy.md says so, and for no other', () => {
    const declared = HELD_SOURCES.map(({ collection }) => collection);
    assert.ok(aboutPeople.includes('sessions'));
    assert.deepEqual(
      aboutPeople.filter(name => !(name in OTHERWISE)).sort(),
      [...declared].sort(),
      'Each needs a HeldSource in held-sources.ts, and a row in docs/privacy.md.',
    );
    assert.deepEqual(
      Object.keys(OTHERWISE).filter(name => !aboutPeople.includes(name)),
      [],
    );
  });

  it('is kept for a time that a rule has, or until somebody is erased', () => {
    for (const { collection, kept } of HELD_SOURCES)
      assert.ok(kept === undefined || kept === 'forGood' || kept in RETENTION, collection);
  });

  it('never tells what somebody chose in a vote, or what is in an envelope', () => {
    const tells = HELD_SOURCES.flatMap(({ collection, places }) =>
      places.flatMap(place => (place.tells ?? []).map(field => `${collection}.${field}`)),
    );
    for (const field of ['papers.marks', 'papers.choices', 'results.marks', 'surveyInvitations.store'])
      assert.ok(!tells.includes(field), field);
  });
});
