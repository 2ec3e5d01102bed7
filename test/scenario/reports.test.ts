import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { paragraphsOf, rowsOf } from '../report/word-file.ts';
import { type Expected, expectedFigures, figuresPrinted } from './scenario-run.ts';

/** What the region is expected to come to, written down by hand; the product has no part in it. */
const TOPICS: Readonly<Record<string, string>> = {
  NEG: 'Preventing and tackling neglect',
  WRK: 'Recruiting and keeping social workers',
  QOP: 'Quality of practice, auditing and QA',
  SUF: 'Enough placements for adolescents',
  CSE: 'Child sexual exploitation and missing',
  EHP: 'Early help and thresholds',
  CLV: 'Care leavers',
  EDU: 'Education of children in care',
  EMH: 'Emotional health and wellbeing',
  UAS: 'Unaccompanied asylum-seeking children',
};

/** The row of the Word file in which a figure of the expected file has to stand. */
const ROWS: Readonly<Record<string, (value: unknown, last: string) => string[]>> = {
  'vote.electorate': value => [`Ballots that could have been sent = ${value}`],
  'vote.ballots': value => [`Ballots sent = ${value}`],
  'vote.turnoutPercent': value => [`Turnout = ${value}%`],
  'vote.support': (value, code) => [
    `Support for a topic: ${TOPICS[code]} = ${value}`,
    `${TOPICS[code]}${['NEG', 'WRK', 'QOP'].includes(code) ? ' (adopted)' : ''} = ${value} of 15`,
  ],
  'vote.adopted': value => [value].flat().map(code => `Topic adopted: ${TOPICS[String(code)]} = yes`),
  'vote.endorsed': value =>
    [value].flat().map(code => `Decision of the branch on a topic: ${TOPICS[String(code)]} = endorsed`),
  'training.sessionsDelivered': value => [`Sessions delivered = ${value}`],
  'training.trained': value => [`People trained, each counted once = ${value}`],
  'training.authoritiesReached': value => [`Authorities whose people attended = ${value}`],
  'training.subRegionsReached': value => [`Sub-regions reached = ${value}`],
  'training.subRegions': value => [`Sub-regions = ${value}`],
  'training.sessionsPlanned': value => [`Sessions still to come = ${value}`],
  'training.bySession': (value, code) => [`People at a session: ${code} = ${value}`],
  'training.lateCancelled': value => [`Places cancelled late = ${value}`],
  'training.didNotAttend': value => [`Seats left empty = ${value}`],
  'readiness.T7': (value, what) => [
    `${{ done: 'Preparation tasks done', of: 'Preparation tasks', blocked: 'Preparation tasks blocked' }[what]}: T7 = ${value}`,
  ],
  'recordSystems.families': value => [`Families of record systems in use = ${value}`],
  'recordSystems.authorities': (value, name) => [`${name} = ${value}`],
};

/** Parts of the expected files whose stories the scenario does not tell yet. */
const NOT_TOLD_YET = ['peerChallenge', 'summit', 'evaluation', 'impact', 'supportGroups', 'fund', 'plan'];

/** Every figure of a part, with its path. */
const leavesOf = (value: Expected[string], at: string): [path: string, value: unknown][] =>
  typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, `${at}.${name}`))
    : [[at, value]];

function rowsExpected(expected: Expected): string[] {
  const told = Object.entries(expected).filter(([name]) => name !== 'asAt' && !NOT_TOLD_YET.includes(name));
  return told
    .flatMap(([name, value]) => leavesOf(value, name))
    .flatMap(([at, value]) => {
      const [first = '', second = '', last = ''] = at.split('.');
      const row = ROWS[`${first}.${second}`];
      assert.ok(row, `Say here in which row of the Word file ${at} stands.`);
      return row(value, last);
    });
}

describe('The updates of the scenario', function () {
  this.timeout(600_000);
  let directory: string;
  before(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'scenario-reports-'));
    await figuresPrinted('--reports', directory);
  });
  after(() => rm(directory, { recursive: true }));

  const wordFile = (name: string): Promise<Buffer> => readFile(path.join(directory, `${name}.docx`));
  it('are written in every format, for each date and audience', async () => {
    const names = ['2016-02-05', '2016-06-30'].flatMap(asAt =>
      ['members', 'ofsted', 'public'].flatMap(audience =>
        ['csv', 'docx', 'html', 'json', 'md'].map(ending => `update-${asAt}-${audience}-v1.${ending}`),
      ),
    );
    assert.deepEqual((await readdir(directory)).sort(), names);
  });

  for (const asAt of ['2016-02-05', '2016-06-30'])
    it(`have in the Word file of ${asAt} every figure that is expected of what has been told by then`, async () => {
      const rows = new Set(
        rowsOf(await wordFile(`update-${asAt}-members-v1`)).map(cells => cells.join(' = ')),
      );
      const wanted = rowsExpected(await expectedFigures(asAt));
      assert.ok(wanted.length > 1);
      assert.deepEqual(
        wanted.filter(row => !rows.has(row)),
        [],
      );
    });

  it('read like an update for directors: these headings, and short prose with what happened', async () => {
    const paragraphs = paragraphsOf(await wordFile('update-2016-02-05-members-v1'));
    const headings = paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text);
    assert.deepEqual(headings.slice(0, 3), ['Peer challenge', 'Case tracking', 'Next steps']);
    const prose = paragraphs.map(({ text }) => text).join('\n');
    assert.match(prose, /15 of 16 authorities sent a ballot \(93\.8%\)\. 3 topics were adopted/);
    assert.match(
      prose,
      /94 senior members of staff from 12 of 16 authorities .* in 6 sessions in 3 of 4 sub-regions/,
    );
    assert.match(prose, /Preparing for T7 on 17 March 2016: 5 of 8 tasks are done, 1 is blocked\./);
    assert.match(prose, /2 further sessions are planned: T7 in South on 17 March 2016 and T8 in South/);
  });

  it('hide in what leaves the steering group what would tell of few people (X4)', async () => {
    const rows = rowsOf(await wordFile('update-2016-02-05-members-v1'));
    const trained = (name: string) => rows.find(([first, second]) => first === name && second)?.[1];
    assert.deepEqual(
      ['Carrowmoor', 'Tavenshire', 'Port Brannick', 'Torwyn Bay', 'Lantic Isles'].map(trained),
      ['9', '9', '7', 'c', 'c'],
    );
    const ofsted = rowsOf(await wordFile('update-2016-02-05-ofsted-v1'))
      .flat()
      .join('\n');
    assert.doesNotMatch(ofsted, /Carrowmoor|West|T7|ballot|topic/i);
  });
});
