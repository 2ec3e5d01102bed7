import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { sessionFiguresCard, surveyFiguresCard } from '../../cards/views/survey-figures-card.ts';
import { words } from '../../cards/wording/words.ts';
import { plusDays } from '../../programme/calendar.ts';
import type { Audience } from '../../programme/disclosure/audience.ts';
import { figuresCsv } from '../../programme/survey/figures-csv.ts';
import type { SurveyKind } from '../../programme/survey/survey-kind.ts';
import { linesOf } from '../../scripts/support/card-text.ts';
import { canCompute, spokenOfFew } from '../disclosure/attacker.ts';
import { REPLIES } from '../disclosure/demo.ts';
import type { FiguresRig } from './figures-rig.ts';
import { at, heldSessions, SESSIONS } from './held-sessions.ts';

const say = words.surveyFigures;
const RATINGS = ['excellent', 'veryGood', 'good', 'fair', 'poor'] as const;
const CHANGES = ['changedALot', 'changedALittle', 'notYetPlanned', 'noChange'] as const;
const MAIN = { evaluation: 'overall', impact: 'changedPractice' } as const;
/** Last days of the windows of the survey. */
const CLOSES: Readonly<Record<string, string>> = {
  ...{ T1: '2016-02-08', T2: '2016-02-08', T3: '2016-02-08' },
  ...{ T4: '2016-02-12', T5: '2016-03-28', T6: '2016-05-19' },
};
const EYES: readonly Audience[] = [
  { kind: 'steeringGroup' },
  { kind: 'linkOfficer', authority: 'D01' },
  ...SESSIONS.map(([code]): Audience => ({ kind: 'trainer', sessions: [code] })),
  { kind: 'ofsted' },
  { kind: 'public' },
];

/** Numbers beside the name of a group, as somebody read them: all answers, or how many replied and gave the first two. */
interface Read {
  group: string;
  counts?: number[];
  firstTwo?: [count: number, of: number];
}

/** Replies that came together: nothing takes them apart. */
interface Atom {
  groups: readonly string[];
  session: string;
  day: string;
  counts: readonly number[];
}

const groupsOf = (code: string): string[] => {
  const [, , subRegion = '', version = ''] = SESSIONS.find(([one]) => one === code) ?? [];
  return ['region', subRegion, `Version ${version}`, code];
};

const ATOMS: Readonly<Record<SurveyKind, readonly Atom[]>> = {
  evaluation: SESSIONS.map(([session, day, , , said]) => ({
    ...{ session, day: plusDays(day, 15), groups: groupsOf(session) },
    counts: RATINGS.map(rating => Number(new Map(Object.entries(said)).get(rating) ?? 0)),
  })),
  impact: REPLIES.map(([day, session, counts]) => ({ session, day, counts, groups: groupsOf(session) })),
};

const sumOf = (all: readonly (readonly number[])[]): number[] =>
  (all[0] ?? []).map((_, i) => all.reduce((sum, counts) => sum + (counts[i] ?? 0), 0));
const total = (counts: readonly number[]): number => counts.reduce((sum, n) => sum + n, 0);

/** The rows of the table right below a title. */
function tableBelow(lines: readonly string[], title: string): string[][] {
  const from = lines.indexOf(title);
  const rows = lines.slice(from + 1).map(line => line.split(' | '));
  const end = rows.findIndex(row => row.length === 1);
  return from < 0 ? [] : rows.slice(1, end < 0 ? undefined : end);
}

const countIn = (text = ''): number[] => (/^(\d+) of (\d+)/.exec(text) ?? []).slice(1).map(Number);

function readCard(card: unknown, kind: SurveyKind, group: string): Read[] {
  // A version is written so that no client makes a list of it.
  const lines = linesOf(card).map(line => line.replaceAll('．', '.'));
  const counts = tableBelow(lines, say.question(kind, MAIN[kind])).map(
    ([, people]) => countIn(people)[0] ?? 0,
  );
  const tables = [say.groups.subRegions, say.groups.versions].flatMap(title => tableBelow(lines, title));
  return [
    ...(counts.length > 0 ? [{ group, counts }] : []),
    ...tables.flatMap(([name = '', , share]): Read[] => {
      const [count, of] = countIn(share);
      return count === undefined || of === undefined ? [] : [{ group: name, firstTwo: [count, of] }];
    }),
  ];
}

function readFile(content: string, kind: SurveyKind): Read[] {
  const rows: Record<string, string>[] = parse(content, { bom: true, columns: true });
  const found = new Map<string, number[]>();
  for (const { Question, Group, Name = '', People } of rows) {
    if (Question !== say.question(kind, MAIN[kind]) || !/^\d+$/.test(People ?? '')) continue;
    const name = Name.replace(/^'/, '');
    const group =
      Group === say.file.groups.region
        ? 'region'
        : Group === say.file.groups.version
          ? `Version ${name}`
          : name;
    found.set(group, [...(found.get(group) ?? []), Number(People)]);
  }
  return [...found].map(([group, counts]) => ({ group, counts }));
}

describe('Whoever keeps everything that outlets ever showed', function () {
  this.timeout(120_000);
  let rig: FiguresRig;
  before(async () => {
    rig = await heldSessions();
  });
  after(() => rig.close());

  async function happensOn(day: string) {
    for (const [code, held, , , said, attended] of SESSIONS) {
      if (plusDays(held, 15) === day) {
        await rig.window('evaluation', code, at(held, '15:55'), 14);
        await rig.answer('evaluation', code, ['overall', said], { usefulness: 'good' });
        await rig.shut('evaluation', code, [attended, total(Object.values(said))]);
      }
      for (const [on, session, counts] of REPLIES) {
        if (on !== day || session !== code) continue;
        await rig.window('impact', code, at(day, '08:00'), 28);
        const changed = Object.fromEntries(CHANGES.map((answer, i) => [answer, counts[i] ?? 0]));
        await rig.answer('impact', code, ['changedPractice', changed], { casesLookedAt: 'none' });
      }
      if (CLOSES[code] === day) await rig.shut('impact', code, [attended - 1, 1]);
    }
    await rig.night(at(day, '23:00'));
  }

  /** Every outlet, for all who can ask for it. */
  async function readEverything(kind: SurveyKind, now: Date): Promise<Read[]> {
    const found: Read[] = [];
    for (const audience of EYES) {
      const figures = await rig.services.figures.ofProgramme({
        kind,
        programme: rig.programme,
        audience,
        now,
      });
      const { file, question, answer } = say;
      const csv = figuresCsv(figures, {
        ...file,
        question: id => question(kind, id),
        answer: (id, one) => answer(kind, id, one),
      });
      found.push(
        ...readCard(surveyFiguresCard({ figures, others: [] }), kind, 'region'),
        ...readFile(csv, kind),
      );
      if (kind === 'impact') continue;
      for (const window of await rig.stores.windows.ofSessions(
        rig.region,
        kind,
        SESSIONS.map(([code]) => code),
      )) {
        const view = await rig.services.figures.ofSession(window, audience, now);
        found.push(...readCard(sessionFiguresCard(view), kind, window.code));
      }
    }
    return found;
  }

  /** Of which replies a figure is: those of its group up to a day, for nothing is ever shown that is not so. */
  function rowOf(kind: SurveyKind, { group, counts, firstTwo }: Read, today: string): bigint[] {
    const mine = ATOMS[kind].filter(({ groups }) => groups.includes(group));
    const days = [...new Set(mine.map(({ day }) => day))].filter(day => day <= today);
    const until = days.find(day => {
      const sum = sumOf(mine.filter(one => one.day <= day).map(one => one.counts));
      return counts
        ? JSON.stringify(sum) === JSON.stringify(counts)
        : (sum[0] ?? 0) + (sum[1] ?? 0) === firstTwo?.[0] && total(sum) === firstTwo[1];
    });
    assert.ok(until, `${group} of ${kind} on ${today} shows ${counts ?? firstTwo}, which nobody said.`);
    return ATOMS[kind].map(one => (mine.includes(one) && one.day <= until ? 1n : 0n));
  }

  it('can compute nothing of fewer than ten people, and no session of the survey', async () => {
    const days = [
      ...Object.values(ATOMS).flatMap(atoms => atoms.map(({ day }) => day)),
      ...Object.values(CLOSES),
    ];
    const rows: Record<SurveyKind, Map<string, bigint[]>> = { evaluation: new Map(), impact: new Map() };
    for (const day of [...new Set(days)].sort()) {
      await happensOn(day);
      for (const kind of ['evaluation', 'impact'] as const)
        for (const read of await readEverything(kind, at(day, '23:30'))) {
          const row = rowOf(kind, read, day);
          rows[kind].set(row.join(), row);
        }
    }
    // Of evaluations six sessions, the region five more times, and two sub-regions that the region never was; of the
    // survey the region four times, and each sub-region once.
    const kept = (kind: SurveyKind) => [...rows[kind].values()];
    assert.deepEqual([kept('evaluation').length, kept('impact').length], [13, 7]);
    for (const kind of ['evaluation', 'impact'] as const) {
      const people = ATOMS[kind].map(({ counts }, who) => ({ who, replies: total(counts) }));
      assert.equal(spokenOfFew(kept(kind), people, 10), undefined, kind);
    }
    for (const [code] of SESSIONS) {
      const session = ATOMS.impact.map(one => (one.session === code ? 1n : 0n));
      assert.equal(canCompute(kept('impact'), session), false, code);
    }
  });
});
