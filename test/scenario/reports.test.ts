import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { PageId } from '../../bot/tab-api/tab-page.ts';
import { readScenario } from '../../scripts/scenario/scenario-file.ts';
import { everybodyIn } from '../../scripts/scenario/stories.ts';
import { drawnPages } from '../browser/drawn-pages.ts';
import { paragraphsOf, rowsOf } from '../report/word-file.ts';
import { undeclaredIn } from '../rights/undeclared-places.ts';
import { chromiumFor, launchChromium } from '../support/chromium.ts';
import { CHANGES, RATINGS, rowsExpected } from './expected-rows.ts';
import { voteCountedHere } from './independent-count.ts';
import { MISSION_SENTENCES } from './mission-sentences.ts';
import { expectedFigures, figuresPrinted, shippedScenario } from './scenario-run.ts';
import { secretsIn } from './secrets-in-traces.ts';
import { areAllIn, EVALUATION, PLAN, SURVEY } from './shipped-figures.ts';
import { sentencesExpected, textOfPage } from './tab-figures.ts';

interface DataFigure {
  label: string;
  of?: { name: string };
  answer?: { name: string };
  shown: string;
}

/** A figure as the Word file has it in its annex. */
const rowOf = (label: string, of: string | undefined, answer: string | undefined, shown: string): string =>
  `${[of ? `${label}: ${of}` : label, ...(answer ? [answer] : [])].join(', ')} = ${shown}`;

/** Cells of a row stand apart in a card's text and in a browser's, each in its way. */
const inOneLine = (text: string): string => text.replace(/[\s|]+/g, ' ').trim();

describe('The updates of the scenario', function () {
  this.timeout(600_000);
  let directory: string;
  /** The figures that it printed, as they stood on 30 June 2016. */
  let summer: Record<string, unknown> & { asAt: string };
  /** The store at the end. */
  let kept: string;
  /** What the tab shows the programme manager at the end. */
  let tabPages: string;
  /** What the bot wrote about itself meanwhile. */
  let traces: string;
  before(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'scenario-reports-'));
    tabPages = await mkdtemp(path.join(tmpdir(), 'scenario-tab-'));
    traces = await mkdtemp(path.join(tmpdir(), 'scenario-traces-'));
    kept = await mkdtemp(path.join(tmpdir(), 'scenario-data-'));
    const folders = ['--reports', directory, '--tab', tabPages, '--traces', traces, '--data', kept];
    summer = (await figuresPrinted('--as-at', '2016-06-30', ...folders)).figures;
  });
  after(async () => {
    for (const folder of [directory, tabPages, traces, kept]) await rm(folder, { recursive: true });
  });

  it('come from a year with the figures that are expected', async () => {
    await areAllIn(summer);
    assert.deepEqual(summer.supportGroups, { total: 8, sponsored: 8 });
    assert.deepEqual(summer.plan, PLAN);
    assert.deepEqual(summer.impact, SURVEY['2016-06-30']);
    assert.deepEqual(summer.evaluation, EVALUATION);
    const shipped = await shippedScenario();
    assert.deepEqual(summer.vote, { ...voteCountedHere(shipped), endorsed: ['NEG', 'WRK'] });
    assert.deepEqual(await undeclaredIn(kept, shipped.region.code), [], 'Declare these in a HeldSource.');
  });

  const wordFile = (name: string): Promise<Buffer> => readFile(path.join(directory, `${name}.docx`));
  it('are written in every format, for each date and audience', async () => {
    const names = ['2016-02-05', '2016-06-30'].flatMap(asAt =>
      ['members', 'ofsted', 'public'].flatMap(audience =>
        ['csv', 'docx', 'html', 'json', 'md'].map(ending => `update-${asAt}-${audience}-v1.${ending}`),
      ),
    );
    assert.deepEqual((await readdir(directory)).sort(), names);
  });

  const text = (name: string): Promise<string> => readFile(path.join(directory, name), 'utf8');

  /** The figures as each kind of file has them: what it is, whose, which answer, and the value as it is read. */
  const READERS = {
    docx: async (name: string) => rowsOf(await wordFile(name)).map(cells => cells.join(' = ')),
    json: async (name: string) =>
      (JSON.parse(await text(`${name}.json`)) as { figures: DataFigure[] }).figures.map(
        ({ label, of, answer, shown }) => rowOf(label, of?.name, answer?.name, shown),
      ),
    csv: async (name: string) =>
      parse<Record<string, string>>(await text(`${name}.csv`), { bom: true, columns: true }).map(
        ({ label = '', ofName, answer = '', shown = '' }) =>
          rowOf(label, ofName, { ...RATINGS, ...CHANGES }[answer], shown),
      ),
  };

  for (const asAt of ['2016-02-05', '2016-06-30'])
    for (const [kind, read] of Object.entries(READERS))
      it(`have in the ${kind} file of ${asAt} every figure that is expected`, async () => {
        const rows = new Set(
          (await read(`update-${asAt}-members-v1`)).map(row => row.replace(/ \(as at [^)]*\)$/, '')),
        );
        const wanted = rowsExpected(await expectedFigures(asAt));
        assert.ok(wanted.length > 20);
        assert.deepEqual(
          wanted.filter(row => !rows.has(row)),
          [],
        );
      });

  it('have no figure of the survey by session when sub-regions are shown (X5)', async () => {
    const rows = await READERS.csv('update-2016-06-30-members-v1');
    const surveyed = rows.filter(row => row.startsWith('Replies with an answer'));
    assert.ok(surveyed.some(row => row.includes('West')));
    assert.ok(!surveyed.some(row => /\bT\d\b/.test(row)));
  });

  it('read like an update for directors: these headings, and short prose with what happened', async () => {
    const paragraphs = paragraphsOf(await wordFile('update-2016-02-05-members-v1'));
    const headings = paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text);
    // S1 of the domain: the survey has a heading of its own, after case tracking.
    const said = ['Peer challenge', 'The steering group', 'Case tracking', 'Survey', 'Next steps'];
    assert.deepEqual(headings.slice(0, 5), said);
    const prose = paragraphs.map(({ text }) => text).join('\n');
    assert.match(prose, /15 of 16 authorities sent a ballot \(93\.8%\)\. 3 topics were adopted/);
    assert.match(
      prose,
      /94 senior members of staff from 12 of 16 authorities .* in 6 sessions in 3 of 4 sub-regions/,
    );
    assert.match(prose, /Preparing for T7 on 17 March 2016: 5 of 8 tasks are done, 1 is blocked\./);
    assert.match(prose, /2 further sessions are planned: T7 in South on 17 March 2016 and T8 in South/);
  });

  it('say to everybody what the update of the mission said, wherever the data supports it', async () => {
    const paragraphs = paragraphsOf(await wordFile('update-2016-02-05-public-v1'));
    const prose = paragraphs.map(({ text }) => text).join('\n');
    for (const { said, says } of MISSION_SENTENCES)
      for (const sentence of says) assert.match(prose, sentence, `${said} <> ${sentence}`);
    assert.doesNotMatch(prose, /South Severnside|Lantic Isles|£/);
  });

  it('have beside them a tab with every figure that is expected', async () => {
    for (const [page, sentences] of Object.entries(await sentencesExpected())) {
      const text = await textOfPage(tabPages, page);
      assert.deepEqual(
        sentences.filter(sentence => !text.includes(sentence)),
        [],
        page,
      );
    }
  });

  it('have those figures on the pages that a browser draws, too', async function () {
    const chromium = chromiumFor(this);
    const browser = await launchChromium(chromium);
    try {
      const drawn = await drawnPages(browser, tabPages);
      for (const [page, sentences] of Object.entries(await sentencesExpected())) {
        const text = inOneLine(drawn.get(page as PageId) ?? '');
        assert.deepEqual(
          sentences.map(inOneLine).filter(sentence => !text.includes(sentence)),
          [],
          page,
        );
      }
    } finally {
      await browser.close();
    }
  });

  it('hide in what leaves the steering group what would tell of few people (X4)', async () => {
    const rows = rowsOf(await wordFile('update-2016-02-05-members-v1'));
    const trained = (name: string) => rows.find(row => row[0] === name && row.length === 2)?.[1];
    assert.deepEqual(
      ['Carrowmoor', 'Tavenshire', 'Port Brannick', 'Torwyn Bay', 'Lantic Isles'].map(trained),
      ['9', '9', '7', 'c', 'c'],
    );
    const ofsted = rowsOf(await wordFile('update-2016-02-05-ofsted-v1'))
      .flat()
      .join('\n');
    assert.doesNotMatch(ofsted, /Carrowmoor|West|T7|ballot|topic/i);
  });

  it('leave no name, address, token, code, text or answer in a line of the log, an error or a figure of the bot', async () => {
    const file = path.join(import.meta.dirname, '..', '..', 'scripts', 'data', 'demo-region.json');
    const [log = '', metrics = ''] = await Promise.all(
      ['log.jsonl', 'metrics.txt'].map(name => readFile(path.join(traces, name), 'utf8')),
    );
    assert.ok(log.split('\n').length > 1_000);
    assert.match(metrics, /improvement_turns_total\{what="ballot\.cast",outcome="card"\} \d/);
    assert.deepEqual(await secretsIn(log, file), []);
    assert.deepEqual(await secretsIn(metrics, file), []);
    const [{ name = '' } = {}] = everybodyIn((await readScenario(file)).scenario);
    assert.deepEqual(await secretsIn(`{"msg":"${name} voted"}`, file), [name]);
  });
});
