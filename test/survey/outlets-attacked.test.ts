import assert from 'node:assert/strict';
import { sessionFiguresCard, surveyFiguresCard } from '../../cards/views/survey-figures-card.ts';
import { words } from '../../cards/wording/words.ts';
import { plusDays } from '../../programme/calendar.ts';
import type { Audience } from '../../programme/disclosure/audience.ts';
import type { SurveyKind } from '../../programme/survey/survey-kind.ts';
import { canCompute, spokenOfFew } from '../disclosure/attacker.ts';
import { REPLIES } from '../disclosure/demo.ts';
import type { FiguresRig } from './figures-rig.ts';
import { at, heldSessions, SESSIONS } from './held-sessions.ts';
import { type Read, readCard, readFile } from './read-outlets.ts';
import { readDigests, readReports, readThreeQuestions } from './read-told.ts';

const say = words.surveyFigures;
const RATINGS = ['excellent', 'veryGood', 'good', 'fair', 'poor'] as const;
const CHANGES = ['changedALot', 'changedALittle', 'notYetPlanned', 'noChange'] as const;
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

describe('Whoever keeps everything that outlets ever showed', function () {
  this.timeout(120_000);
  let rig: FiguresRig;
  const toldBy = new Map<string, number>();
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

  /** The stricter file follows from what the steering group was shown, so it adds nothing to whatever is computed (X10). */
  async function readStrictExport(kind: SurveyKind, now: Date, shown: readonly Read[]): Promise<void> {
    const { file } = words.strictExport;
    const audience: Audience = { kind: 'strictExport' };
    const { programme } = rig;
    const figures = await rig.services.figures.ofProgramme({ kind, programme, audience, now });
    const strict = readFile(figures, file);
    const rounded = shown.map(({ group, counts = [] }) => {
      const kept = counts.filter(count => count >= 10);
      return { group, counts: kept.map(count => 5 * Math.round(count / 5)) };
    });
    assert.deepEqual(
      strict,
      rounded.filter(({ counts }) => counts.length > 0),
    );
    toldBy.set('strictExport', (toldBy.get('strictExport') ?? 0) + strict.length);
  }

  /** Every outlet, for all who can ask for it. */
  async function readEverything(kind: SurveyKind, now: Date): Promise<Read[]> {
    const outlets = { reports: readReports, digests: readDigests, threeQuestions: readThreeQuestions };
    const found: Read[] = [];
    for (const [name, outlet] of Object.entries(outlets)) {
      const read = await outlet(rig, kind, now);
      toldBy.set(name, (toldBy.get(name) ?? 0) + read.length);
      found.push(...read);
    }
    for (const audience of EYES) {
      const figures = await rig.services.figures.ofProgramme({
        kind,
        programme: rig.programme,
        audience,
        now,
      });
      const file = readFile(figures, say.file);
      found.push(...readCard(surveyFiguresCard({ figures, others: [] }), kind, 'region'), ...file);
      if (audience.kind === 'steeringGroup') await readStrictExport(kind, now, file);
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
    for (const outlet of ['reports', 'digests', 'threeQuestions', 'strictExport'])
      assert.ok((toldBy.get(outlet) ?? 0) > 0, outlet);
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
