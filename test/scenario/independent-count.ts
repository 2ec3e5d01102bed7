export type Heads = Record<string, number>;

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
      // Two people train, and each of them is at every session.
      trainerDays: 2 * new Set(sessions.map(({ date }) => date)).size,
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

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);
export const total = (heads: Heads): number => sum(Object.values(heads));
