import assert from 'node:assert/strict';

type Heads = Record<string, number>;

interface SessionEntry {
  id: string;
  date: string;
  subRegion: string;
  attendedByAuthority: Heads;
  returningByAuthority?: Heads;
  lateCancelled?: number;
  didNotAttend?: number;
  evaluation?: Heads;
  [field: string]: unknown;
}

interface PlannedEntry {
  id: string;
  subRegion: string;
  state: string;
  confirmedByAuthority?: Heads;
  [field: string]: unknown;
}

interface TaskEntry {
  authority: string;
  task: string;
  state: string;
  [field: string]: unknown;
}

/** The parts of a scenario file that decide its figures, as they stand in the JSON. */
export interface ScenarioJson {
  region: { code: string; name: string; subRegions?: string[] };
  demoAuthorities: {
    code: string;
    name: string;
    type: string;
    subRegion?: string;
    recordSystem?: string;
    peerChallenge?: boolean;
    [field: string]: unknown;
  }[];
  vote: {
    ballots: Record<string, string[]>;
    options: { code: string; title: string }[];
    adoptRule: { kind: 'moreThanHalfOfBallots'; max: number } | { kind: 'topN'; n: number };
    [field: string]: unknown;
  };
  sessions?: SessionEntry[];
  plannedSessions?: PlannedEntry[];
  readiness?: Record<string, TaskEntry[] | Record<string, string[]>>;
  programme?: { leaversBeforeSurvey?: Heads; [field: string]: unknown };
  impact?: { answers: string[]; replies: { on: string; session: string; counts: number[] }[] };
  peerChallengePairs?: [string, string][];
  summit?: {
    date: string;
    officersByAuthority: Heads;
    lscbChairs: number;
    chiefExecutiveGroupChairs: number;
    [field: string]: unknown;
  };
  supportGroups?: { name: string; sponsorAuthority?: string; from?: string }[];
  fund?: {
    contributions: { authorities: number; each: number };
    lines: { purpose: string; amount: number }[];
  };
  [field: string]: unknown;
}

/** The figures of a vote by counting the file's ballots here: none of the product's code has a part in it. */
export function voteCountedHere({ demoAuthorities, vote }: ScenarioJson) {
  const ballots = Object.values(vote.ballots);
  const supportOf = (code: string) => ballots.filter(ballot => ballot.includes(code)).length;
  const support = Object.fromEntries(vote.options.map(({ code }) => [code, supportOf(code)]));
  const rule = vote.adoptRule;
  const places = rule.kind === 'topN' ? rule.n : rule.max;
  const needed = rule.kind === 'topN' ? 1 : Math.floor(ballots.length / 2) + 1;
  // Whoever has fewer than `places` options before it is in: so those that tie at the cut line are in or out together.
  const isIn = (code: string) =>
    supportOf(code) >= needed &&
    vote.options.filter(other => supportOf(other.code) > supportOf(code)).length < places;
  const adopted = vote.options.map(({ code }) => code).filter(isIn);
  return {
    electorate: demoAuthorities.length,
    ballots: ballots.length,
    turnoutPercent: Number(((100 * ballots.length) / demoAuthorities.length).toFixed(1)),
    support,
    adopted: adopted.sort((a, b) => supportOf(b) - supportOf(a)),
  };
}

/** The figures of training, its readiness and the record systems, counted in the same way. */
export function trainingCountedHere(file: ScenarioJson) {
  const { sessions = [], plannedSessions = [], demoAuthorities, region } = file;
  const attended = sessions.map(({ attendedByAuthority }) => total(attendedByAuthority));
  const again = sessions.map(({ returningByAuthority = {} }) => total(returningByAuthority));
  const reached = sessions.flatMap(({ attendedByAuthority }) =>
    Object.keys(attendedByAuthority).filter(code => (attendedByAuthority[code] ?? 0) > 0),
  );
  const systems = demoAuthorities.flatMap(({ recordSystem }) => recordSystem ?? []);
  const subRegions = [...(region.subRegions ?? []), ...demoAuthorities.flatMap(one => one.subRegion ?? [])];
  return {
    training: {
      sessionsDelivered: sessions.length,
      trained: sum(attended) - sum(again),
      authoritiesReached: new Set(reached).size,
      subRegionsReached: new Set(
        sessions.filter((_, i) => (attended[i] ?? 0) > 0).map(({ subRegion }) => subRegion),
      ).size,
      subRegions: new Set(subRegions).size,
      sessionsPlanned: plannedSessions.length,
      bySession: Object.fromEntries(sessions.map(({ id }, i) => [id, attended[i]])),
      lateCancelled: sum(sessions.map(({ lateCancelled = 0 }) => lateCancelled)),
      didNotAttend: sum(sessions.map(({ didNotAttend = 0 }) => didNotAttend)),
    },
    readiness: Object.fromEntries(
      plannedSessions
        .filter(({ state }) => state !== 'draft')
        .map(one => [one.id, readinessOf(file, one)] as const)
        .filter(([, { of }]) => of > 0),
    ),
    recordSystems: {
      families: new Set(systems).size,
      authorities: Object.fromEntries(
        [...new Set(systems)].map(name => [name, systems.filter(one => one === name).length]),
      ),
    },
  };
}

/** Two tasks for each authority of the sub-region, and for each with people there, unless the file says otherwise. */
function readinessOf({ demoAuthorities, readiness = {} }: ScenarioJson, session: PlannedEntry) {
  const { id, subRegion, confirmedByAuthority = {} } = session;
  const entries = readiness[id];
  const told = Array.isArray(entries) ? entries : [];
  const inState = (state: string) => told.filter(task => task.state === state).length;
  const preparing = demoAuthorities.filter(
    one => one.subRegion === subRegion || (confirmedByAuthority[one.code] ?? 0) > 0,
  ).length;
  return { done: inState('done'), of: 2 * preparing - inState('notNeeded'), blocked: inState('blocked') };
}

const FEWEST = 10;
const rate = (part: number, whole: number): number => Number(((100 * part) / whole).toFixed(1));

/** Added up by place. Throws where what stands here for the rules of disclosure would be too simple. */
function addedUp(groups: readonly (readonly number[])[]): number[] {
  for (const counts of groups)
    assert.ok(sum(counts) >= FEWEST && Math.max(...counts) < 0.95 * sum(counts), `${counts} would be hidden`);
  return (groups[0] ?? []).map((_, i) => sum(groups.map(counts => counts[i] ?? 0)));
}

const RATINGS = ['excellent', 'veryGood', 'good', 'fair', 'poor'];

/** The evaluations of all sessions. Either all of them together are too few to be shown, or each may be shown alone. */
export function evaluationCountedHere({ sessions = [] }: ScenarioJson) {
  const said = sessions.flatMap(({ evaluation }) =>
    evaluation ? [RATINGS.map(rating => evaluation[rating] ?? 0)] : [],
  );
  const responses = sum(said.map(sum));
  const of = sum(sessions.map(({ attendedByAuthority }) => total(attendedByAuthority)));
  const head = { responses, of, responseRatePercent: rate(responses, of) };
  if (responses < FEWEST) return { ...head, sessionsShown: 0 };
  const counts = addedUp(said);
  const isMainly = ([first = 0, second = 0, ...others]: readonly number[]) => first + second > sum(others);
  return {
    ...head,
    counts: Object.fromEntries(RATINGS.map((rating, i) => [rating, counts[i]])),
    topTwoPercent: rate((counts[0] ?? 0) + (counts[1] ?? 0), responses),
    mainly: isMainly(counts),
    consistentlyMainly: said.every(isMainly),
    sessionsShown: said.length,
  };
}

/** The survey after all sessions, each of which may be shown alone, when its last window has closed. */
export function impactCountedHere({ sessions = [], programme = {}, impact }: ScenarioJson) {
  const { answers = [], replies = [] } = impact ?? {};
  const ofSession = (id: string) =>
    answers.map((_, i) => sum(replies.filter(one => one.session === id).map(({ counts }) => counts[i] ?? 0)));
  const counts = addedUp(sessions.map(({ id }) => ofSession(id)));
  const [alot = 0, alittle = 0, , none = 0] = counts;
  const gone = sum(sessions.map(({ id }) => programme.leaversBeforeSurvey?.[id] ?? 0));
  const invited = sum(sessions.map(({ attendedByAuthority }) => total(attendedByAuthority))) - gone;
  const subRegions = [...new Set(sessions.map(({ subRegion }) => subRegion))];
  return {
    invited,
    responses: sum(counts),
    responseRatePercent: rate(sum(counts), invited),
    counts: Object.fromEntries(answers.map((answer, i) => [answer, counts[i]])),
    changedPercent: rate(alot + alittle, sum(counts)),
    netChangePercent: rate(alot + alittle - none, sum(counts)),
    interim: false,
    bySubRegion: Object.fromEntries(
      subRegions.map(name => [
        name,
        addedUp(sessions.filter(({ subRegion }) => subRegion === name).map(({ id }) => ofSession(id))),
      ]),
    ),
    bySessionHidden: false,
  };
}

/** The figures of peer challenge, the summit and the steering group, as they stood at the end of a day of their year. */
export function yearCountedHere(
  { demoAuthorities, summit, supportGroups, fund }: ScenarioJson,
  asAt: string,
) {
  const decided = demoAuthorities.filter(({ peerChallenge }) => peerChallenge !== undefined);
  const groups = supportGroups ?? [];
  return {
    ...(decided.length > 0 &&
      summit && {
        peerChallenge: {
          year: Number(summit.date.slice(0, 4)),
          participated: decided.filter(({ peerChallenge }) => peerChallenge).length,
          of: demoAuthorities.length,
        },
      }),
    ...(summit && { summit: summitCountedHere(summit, demoAuthorities.length) }),
    ...(groups.length > 0 && {
      supportGroups: {
        total: groups.length,
        sponsored: groups.filter(({ from }) => from !== undefined && from <= asAt).length,
      },
    }),
    ...(fund && {
      fund: {
        committed: sum(fund.lines.map(({ amount }) => pence(amount))) / 100,
        available: (fund.contributions.authorities * pence(fund.contributions.each)) / 100,
      },
    }),
  };
}

function summitCountedHere(summit: NonNullable<ScenarioJson['summit']>, of: number) {
  const { date, officersByAuthority, lscbChairs, chiefExecutiveGroupChairs } = summit;
  const officers = total(officersByAuthority);
  return {
    date,
    authorities: Object.values(officersByAuthority).filter(heads => heads > 0).length,
    of,
    officers,
    lscbChairs,
    chiefExecutiveGroupChairs,
    attendees: officers + lscbChairs + chiefExecutiveGroupChairs,
  };
}

const pence = (pounds: number): number => Math.round(pounds * 100);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);
const total = (heads: Heads): number => sum(Object.values(heads));
