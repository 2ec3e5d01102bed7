import assert from 'node:assert/strict';

/** What the region is expected to come to, written down by hand; the product has no part in it. */
export type Expected = {
  [name: string]: Expected | string | number | boolean | readonly (string | number)[];
};

export const TOPICS: Readonly<Record<string, string>> = {
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

export const RATINGS: Readonly<Record<string, string>> = {
  ...{ excellent: 'Excellent', veryGood: 'Very good', good: 'Good', fair: 'Fair', poor: 'Poor' },
};
export const CHANGES: Readonly<Record<string, string>> = {
  ...{ changedALot: 'Yes, a lot', changedALittle: 'Yes, a little' },
  ...{ notYetPlanned: 'Not yet, but planned', noChange: 'No' },
};
const RAGS: Readonly<Record<string, string>> = {
  ...{ green: 'are green', amber: 'are amber', red: 'are red', notStarted: 'have not started' },
};
const yesNo = (value: unknown): string => (value === true ? 'yes' : 'no');

/** The rows among the figures in which a figure of the expected file has to stand. */
const ROWS: Readonly<Record<string, (value: unknown, last: string) => string[]>> = {
  'peerChallenge.year': value => [`Year of the peer challenge programme = ${value}`],
  'peerChallenge.participated': value => [`Authorities that took part in peer challenge = ${value}`],
  'peerChallenge.of': value => [`Authorities when the programme began = ${value}`],
  'summit.date': value => [`Day of the summit = ${{ '2015-11-27': '27 November 2015' }[String(value)]}`],
  'summit.authorities': value => [`Authorities of which a senior officer came to the summit = ${value}`],
  'summit.of': value => [`Authorities on the day of the summit = ${value}`],
  'summit.officers': value => [`Senior officers at the summit = ${value}`],
  'summit.lscbChairs': value => [`Chairs of local safeguarding children boards at the summit = ${value}`],
  'summit.chiefExecutiveGroupChairs': value => [
    `Chairs of the chief executives' group at the summit = ${value}`,
  ],
  'summit.attendees': value => [`Officers and chairs at the summit together = ${value}`],
  'vote.electorate': value => [`Ballots that could have been sent = ${value}`],
  'vote.ballots': value => [`Ballots sent = ${value}`],
  'vote.turnoutPercent': value => [`Turnout = ${value}%`],
  'vote.support': (value, code) => [`Support for a topic: ${TOPICS[code]} = ${value}`],
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
  'evaluation.responses': value => [`Evaluations returned = ${value}`],
  'evaluation.of': value => [`People asked for an evaluation = ${value}`],
  'evaluation.responseRatePercent': value => [`Response rate of evaluations = ${value}%`],
  'evaluation.counts': (value, answer) => [`Evaluations with an answer, ${RATINGS[answer]} = ${value}`],
  'evaluation.topTwoPercent': value => [`Share of excellent and very good = ${value}%`],
  'evaluation.mainly': value => [`Mainly excellent or very good = ${yesNo(value)}`],
  'evaluation.consistentlyMainly': value => [
    `Mainly excellent or very good in each of these sessions = ${yesNo(value)}`,
  ],
  'evaluation.sessionsShown': value => [`Sessions whose result can be shown = ${value}`],
  'impact.invited': value => [`People asked in the survey = ${value}`],
  'impact.responses': value => [`Replies to the survey = ${value}`],
  'impact.responseRatePercent': value => [`Response rate of the survey = ${value}%`],
  'impact.counts': (value, answer) => [`Replies with an answer, ${CHANGES[answer]} = ${value}`],
  'impact.changedPercent': value => [`Changed practice: a lot or a little = ${Number(value).toFixed(1)}%`],
  'impact.netChangePercent': value => [
    `Net change: those who changed less those who did not = ${Number(value).toFixed(1)}%`,
  ],
  'impact.interim': value => [`Interim: the survey is still going on = ${yesNo(value)}`],
  'impact.bySubRegion': (value, place) =>
    [value]
      .flat()
      .map(
        (n, nth) =>
          `Replies with an answer, by sub-region of the session: ${place}, ${Object.values(CHANGES)[nth]} = ${n}`,
      ),
  // That no figure of the survey is of a session is looked for apart.
  'impact.bySessionHidden': () => [],
  'readiness.T7': (value, what) => [
    `${{ done: 'Preparation tasks done', of: 'Preparation tasks', blocked: 'Preparation tasks blocked' }[what]}: T7 = ${value}`,
  ],
  'recordSystems.families': value => [`Families of record systems in use = ${value}`],
  'recordSystems.authorities': (value, name) => [
    `Authorities that work with a record system: ${name} = ${value}`,
  ],
  'supportGroups.total': value => [`Support groups = ${value}`],
  'supportGroups.sponsored': value => [`Support groups that have a sponsor = ${value}`],
  'fund.committed': value => [`Money that is committed or spent = £${Number(value).toLocaleString('en-GB')}`],
  'fund.available': value => [`Money that has come in = £${Number(value).toLocaleString('en-GB')}`],
  'plan.actions': value => [`Actions of the plan = ${value}`],
  'plan.rag': (value, rag) => [`Actions that ${RAGS[rag]} = ${value}`],
  'plan.overdue': value => [`Actions that are overdue = ${value}`],
};

/** Every figure of a part, with its path. */
const leavesOf = (value: Expected[string], at: string): [path: string, value: unknown][] =>
  typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, `${at}.${name}`))
    : [[at, value]];

/** The rows in which all figures of an expected file have to stand. */
export function rowsExpected(expected: Expected): string[] {
  return Object.entries(expected)
    .filter(([name]) => name !== 'asAt')
    .flatMap(([name, value]) => leavesOf(value, name))
    .flatMap(([at, value]) => {
      const [first = '', second = '', last = ''] = at.split('.');
      const row = ROWS[`${first}.${second}`];
      assert.ok(row, `Say here in which row ${at} stands.`);
      return row(value, last);
    });
}
