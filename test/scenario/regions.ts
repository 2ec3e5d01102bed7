import assert from 'node:assert/strict';
import type { ScenarioJson } from './independent-count.ts';

/** Another region, other people, other options, ballots and rules, on the evening of a Saturday in summer; no training. */
export function elsewhere({ vote: { endorsement: _, ...vote } }: ScenarioJson): ScenarioJson {
  const names = ['Ash', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gorse'];
  const codes = ['AIM', 'BED', 'CAP', 'DEN', 'ELF'];
  return {
    region: { code: 'north-7', name: 'The northern seven' },
    demoAuthorities: names.map((name, i) => ({
      code: `N-${i + 1}`,
      name,
      type: 'county',
      subRegion: 'North',
    })),
    vote: {
      ...vote,
      ...{ title: 'What comes next: "aims", *hopes* & <more>', choices: 2 },
      ...{ debateOpens: '2017-06-01', opensAt: '2017-06-17T18:30:00Z', closesAt: '2017-06-17T21:00:00Z' },
      ...{ quorum: { kind: 'atLeast', n: 5 }, adoptRule: { kind: 'topN', n: 2 } },
      options: codes.map(code => ({ code, title: `Topic ${code}, "quoted"` })),
      ballots: {
        'N-1': ['AIM', 'BED'],
        'N-2': ['CAP', 'AIM'],
        'N-3': ['BED', 'AIM'],
        'N-4': ['CAP', 'DEN'],
        'N-5': ['AIM'],
        'N-7': ['DEN', 'ELF'],
      },
    },
  };
}

/**
 * The two sessions of the North alone, with one more attendance at the second, by somebody who was at the first, and
 * with so many replies to the survey that each session could be told of alone.
 */
export function northAlone(shipped: ScenarioJson): ScenarioJson {
  const sessions = (shipped.sessions ?? []).filter(({ subRegion }) => subRegion === 'North');
  const [first, second] = sessions;
  assert.ok(first && second && sessions.length === 2);
  const more = {
    ...second,
    capacity: Number(second.capacity) + 1,
    attendedByAuthority: { ...second.attendedByAuthority, D10: (second.attendedByAuthority.D10 ?? 0) + 1 },
    returningByAuthority: { D10: 1 },
  };
  const replies = [
    { on: '2016-03-10', session: first.id, counts: [4, 5, 1, 1] },
    { on: '2016-04-27', session: second.id, counts: [2, 3, 1, 0] },
    { on: '2016-05-05', session: second.id, counts: [1, 2, 2, 1] },
  ];
  return {
    ...shipped,
    sessions: [first, more],
    ...{ plannedSessions: [], readiness: {} },
    programme: { ...shipped.programme, leaversBeforeSurvey: { [first.id]: 2 } },
    impact: { answers: shipped.impact?.answers ?? [], replies },
  };
}

/**
 * A region with a short vote and a year of training that chance has made, the same for the same seed: people of other
 * sub-regions, some who come again, waiting lists, late cancellations, and preparation in all states.
 */
export function madeByChance(seed: number): ScenarioJson {
  const chance = chanceOf(seed);
  const subRegions = ['Upper Vale', 'Upper Vale East', 'The "Isles" & *Shore*'].slice(0, chance(2, 3));
  const systems = ['Alpha', 'Beta Record', 'Gamma'];
  const demoAuthorities = Array.from({ length: chance(4, 7) }, (_, i) => ({
    code: `A${i + 1}`,
    name: `${['Ash', 'Birch', 'Cedar', 'Dog', 'Elm', 'Fir', 'Gorse'][i]}ton`,
    type: 'unitary',
    ...(i === 0 || chance(0, 5) > 0 ? { subRegion: subRegions[i % subRegions.length] ?? '' } : {}),
    ...(chance(0, 4) > 0 ? { recordSystem: systems[chance(0, 2)] ?? '' } : {}),
  }));
  const codes = demoAuthorities.map(({ code }) => code);
  const attendedBefore: Record<string, number> = {};

  const sessions = ['2019-03-12', '2019-06-04', '2019-11-21'].map((date, i) => {
    const attended = heads(codes, () => (chance(0, 2) > 0 ? chance(0, 4) : 0));
    if (total(attended) === 0) attended[codes[0] ?? ''] = 2;
    const returning = heads(codes, code =>
      chance(0, Math.min(attended[code] ?? 0, attendedBefore[code] ?? 0)),
    );
    for (const code of codes)
      attendedBefore[code] = (attendedBefore[code] ?? 0) + (attended[code] ?? 0) - (returning[code] ?? 0);
    const [lateCancelled, didNotAttend, waitingList] = [chance(0, 2), chance(0, 2), chance(0, 3)];
    const seats = total(attended) + lateCancelled + didNotAttend;
    return {
      ...{ id: `S${i + 1}`, date, start: ['08:00', '13:15'][i % 2], end: '17:00', cutOffDays: chance(1, 9) },
      subRegion: subRegions[chance(0, subRegions.length - 1)] ?? '',
      capacity: seats + (waitingList > 0 ? 0 : chance(0, 3)),
      materialVersion: i < 2 ? '1.0' : '1.1',
      attendedByAuthority: attended,
      returningByAuthority: returning,
      ...{ lateCancelled, didNotAttend, waitingList },
      // Fewer than ten of the whole year, so nothing of them is ever shown.
      evaluation: { veryGood: Math.min(2, total(attended)), poor: Math.min(1, total(attended) - 1) },
    };
  });
  const planned = ['draft', 'preparing', 'open'].map((state, i) => {
    const confirmed = state === 'open' ? heads(codes, () => chance(0, 2)) : {};
    return {
      ...{ id: `P${i + 1}`, date: '2021-02-12', start: '09:30', end: '12:30', state },
      subRegion: subRegions[i % subRegions.length] ?? '',
      ...{ capacity: total(confirmed) + 1, materialVersion: '1.1', confirmedByAuthority: confirmed },
    };
  });
  const states = ['toDo', 'inProgress', 'done', 'blocked', 'notNeeded'];
  const tasks = demoAuthorities
    .filter(one => one.subRegion === planned[2]?.subRegion)
    .flatMap(({ code: authority }) =>
      ['load training case', 'test log-ins'].map(task => {
        const state = states[chance(0, 4)] ?? '';
        return { authority, task, state, ...(state === 'blocked' ? { blocker: 'nobody has time' } : {}) };
      }),
    );
  return {
    region: { code: `made-${seed}`, name: 'Made by chance', subRegions: [...subRegions, 'Nowhere yet'] },
    demoAuthorities,
    vote: smallVote(codes),
    programme: { name: 'Judging alike', pilot: false, delayMonths: 2 },
    materials: [
      { version: '1.0', from: '2018-12-01', change: 'begun', reason: 'wished for', ...agreement(2) },
      { version: '1.1', from: '2019-08-24', change: 'positive', reason: 'too plain', ...agreement(0) },
    ],
    sessions,
    plannedSessions: planned,
    readiness: { P3: tasks, reuse: { Alpha: ['S1', 'S2'], Gamma: ['S2'] } },
  };
}

/** Two topics, two ballots: just enough of a vote to be told. */
const smallVote = (codes: readonly string[]): ScenarioJson['vote'] => ({
  ...{ title: 'One topic', method: 'approval', choices: 1, unit: 'perAuthority', tieRule: 'includeAllTied' },
  ...{ debateOpens: '2019-02-04', opensAt: '2019-02-18T10:00:00Z', closesAt: '2019-02-18T12:00:00Z' },
  ...{ quorum: { kind: 'none' }, adoptRule: { kind: 'topN', n: 1 } },
  options: ['ONE', 'TWO'].map(code => ({ code, title: `Topic ${code}` })),
  ballots: Object.fromEntries(codes.slice(0, 2).map(code => [code, ['TWO']])),
});

const agreement = (missed: number) => ({ grades: 12, agreedFirst: 7 - missed, agreedAfter: 12 - missed });

const heads = (codes: readonly string[], count: (code: string) => number): Record<string, number> =>
  Object.fromEntries(codes.map(code => [code, count(code)]));

const total = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((all, n) => all + n, 0);

/** Whole numbers from `low` to `high`, the same sequence for the same seed. */
export function chanceOf(seed: number): (low: number, high: number) => number {
  let state = seed * 7919 + 1;
  return (low, high) => {
    state = (state * 48_271) % 2_147_483_647;
    return low + (state % (high - low + 1));
  };
}
