import type { ReportBlock } from '../../../programme/report/report.ts';
import type { adoptedPriorities } from '../../../programme/report/sections/adopted-priorities.ts';
import type { recordSystems } from '../../../programme/report/sections/record-systems.ts';
import type { sessionReadiness } from '../../../programme/report/sections/session-readiness.ts';
import { UNKNOWN_GROUP } from '../../../programme/report/sections/trained-people.ts';
import type { ToldVersion, trainingMaterial } from '../../../programme/report/sections/training-material.ts';
import type { TrainingReach, trainingReach } from '../../../programme/report/sections/training-reach.ts';
import type { ShownAgreement } from '../../../programme/training/material-views.ts';
import type { DeclaredCount, OptionSupport, Priority } from '../../../programme/vote/result.ts';
import { day, dayText, list, plural, sentence } from './format.ts';
import { reportOpinions } from './report-opinions.ts';
import { isAre, listed, ofAll, paragraph, percent, quoted, type WordsOf } from './report-prose.ts';
import { reportYear } from './report-year.ts';
import { STAFF_GROUP_NAMES } from './staff-groups.ts';

const FEW = 4;

const votes: WordsOf<typeof adoptedPriorities> = {
  labels: {
    'vote.closedOn': 'Day on which voting closed',
    'vote.electorate': 'Ballots that could have been sent',
    'vote.ballots': 'Ballots sent',
    'vote.turnoutPercent': 'Turnout',
    'vote.quorumMet': 'Quorum met',
    'vote.adopted': 'Topic adopted',
    'vote.support': 'Support for a topic',
    'vote.endorsement': 'Decision of the branch on a topic',
  },
  sources: {
    'vote.result': 'The last result that was declared by the as-at date, as it was declared.',
    'vote.endorsements': 'Decisions of the branch on adopted topics, taken by the as-at date.',
  },
  values: { declared: 'not decided yet', endorsed: 'endorsed', notEndorsed: 'not endorsed' },
  prose({ result, priorities }, { audience }) {
    const adopted = result.options.filter(option => option.adopted).map(({ title }) => title);
    const decided = (endorsement: Priority['endorsement']) =>
      priorities.filter(one => one.endorsement === endorsement);
    const [endorsed, refused, open] = [decided('endorsed'), decided('notEndorsed'), decided('declared')];
    return {
      peerChallenge: [
        paragraph(
          `A debate and vote on “${result.title}” closed on ${day(result.closedAt)}.`,
          `${ofAll(result.ballots, result.electorate)} ${result.unit === 'perAuthority' ? 'authorities' : 'delegates'} sent a ballot (${percent(result.turnoutPercent)}).`,
          adopted.length === 0
            ? 'No topic was adopted.'
            : `${plural(adopted.length, 'topic was', 'topics were')} adopted${isSmall(adopted.length, result) ? `, a small number of the ${result.options.length} on the ballot,` : ''} for joined-up regional action: ${quoted(adopted)}.`,
          !result.quorumMet && 'Fewer voted than the quorum asks for, so the result is advisory.',
        ),
        ...(endorsed.length + refused.length > 0
          ? [
              paragraph(
                endorsed.length > 0 && `The branch has endorsed ${quoted(endorsed.map(titleOf))}.`,
                refused.length > 0 && `It has not endorsed ${quoted(refused.map(titleOf))}.`,
                ...(audience === 'members' ? refused.map(refusalNote) : []),
              ),
            ]
          : []),
      ],
      ...(audience === 'members' && { tables: [supportChart(result)] }),
      ...(open.length > 0 && {
        nextSteps: [
          paragraph(
            `The branch is to decide whether it endorses ${quoted(open.map(titleOf))}.`,
            'What it endorses is turned into a regional improvement plan.',
          ),
        ],
      }),
    };
  },
};

const titleOf = ({ title }: Priority): string => title;

/** What the branch said with its decision, where it said something. */
const refusalNote = ({ title, note = '' }: Priority): string | false =>
  note !== '' && `On “${title}” it says: ${sentence(note)}`;

/** Fewer than half of those on the ballot, and no more than the rule of adoption takes for few (V8). */
const isSmall = (adopted: number, { options }: DeclaredCount): boolean =>
  adopted > 0 && adopted <= FEW && adopted * 2 < options.length;

const supportChart = (result: DeclaredCount): ReportBlock => ({
  kind: 'chart',
  caption: 'Support for each topic',
  columns: ['Topic', result.method.kind === 'approval' ? 'Ballots' : 'Points'],
  bars: result.options.map(option => ({
    label: option.adopted ? `${option.title} (adopted)` : option.title,
    value: option.support,
    text: supportText(result, option),
  })),
});

const supportText = ({ method, ballots }: DeclaredCount, { support }: OptionSupport): string =>
  method.kind === 'approval' ? ofAll(support, ballots) : plural(support, 'point');

const STAFF_GROUPS: Readonly<Record<string, string>> = {
  ...STAFF_GROUP_NAMES,
  [UNKNOWN_GROUP]: 'Not said',
};

const training: WordsOf<typeof trainingReach> = {
  labels: {
    'training.sessionsDelivered': 'Sessions delivered',
    'training.trainerDays': 'Days that trainers gave',
    'training.trained': 'People trained, each counted once',
    'training.authoritiesReached': 'Authorities whose people attended',
    'training.authorities': 'Authorities of the region',
    'training.subRegionsReached': 'Sub-regions reached',
    'training.subRegions': 'Sub-regions',
    'training.sessionsPlanned': 'Sessions still to come',
    'training.lateCancelled': 'Places cancelled late',
    'training.didNotAttend': 'Seats left empty',
    'training.reach': 'How far a sub-region is reached',
    'training.trainedBySubRegion': 'People trained, by the sub-region of their authority',
    'training.trainedByAuthority': 'People trained, by authority',
    'training.trainedByStaffGroup': 'People trained, by staff group',
    'training.attendedBySession': 'People at a session',
  },
  sources: {
    'training.totals': 'Totals of all sessions that began by the as-at date and were delivered.',
    'training.plans':
      'Sessions that were planned by the as-at date, were still to come then and not cancelled.',
    'training.attendance': 'Attendance as it is marked, session by session, of the last sessions.',
    'training.headCounts':
      'People on the day of their first attendance, by the authority that they were of, or by the staff group that they had said; 1 to 5 are shown as c, and so is another number that would give one away.',
  },
  values: { reached: 'reached', planned: 'planned', none: 'nothing yet' },
  names: { 'training.trainedByStaffGroup': STAFF_GROUPS },
  prose(found, { audience }) {
    const { figures, authorities } = found;
    return {
      caseTracking: [
        paragraph(
          `${plural(figures.trained, 'senior member', 'senior members')} of staff from ${ofAll(figures.authoritiesReached, authorities)} authorities ${figures.trained === 1 ? 'has' : 'have'} now attended ${trainingName(found.programmes)}, in ${plural(figures.sessionsDelivered, 'session')} in ${ofAll(figures.subRegionsReached, figures.subRegions)} sub-regions.`,
          'Somebody who came twice counts once.',
          figures.trainerDays > 0 && `Trainers gave ${plural(figures.trainerDays, 'day')} to the sessions.`,
          staffGroupsText(found),
          aimText(found.programmes),
        ),
      ],
      nextSteps: plannedBlocks(found),
      tables: [
        ...subRegionChart(found),
        ...staffGroupChart(found),
        ...authorityTable(found),
        ...(audience === 'members' ? sessionTable(found) : []),
      ],
    };
  },
};

/** By its name where there is one programme only. */
function trainingName([programme, ...others]: TrainingReach['programmes']): string {
  if (!programme || others.length > 0) return 'the training';
  return `the ${programme.pilot ? 'pilot programme' : 'training'} “${programme.name}”`;
}

function aimText([programme, ...others]: TrainingReach['programmes']): string | false {
  return (
    programme !== undefined &&
    others.length === 0 &&
    programme.aim !== '' &&
    `The aim of the training: ${sentence(programme.aim)}`
  );
}

/** How wide the range of staff is (S11); nothing where nobody has said a group. */
function staffGroupsText({ staffGroups }: TrainingReach): string | false {
  const said = staffGroups.filter(({ code, count }) => code !== UNKNOWN_GROUP && count !== 0).length;
  return said > 0 && `They are of ${plural(said, 'staff group')}.`;
}

const HIDDEN_NOTE = 'c stands for 1 to 5 people, or for a number that would give such a number away.';

const hiddenNote = (heads: readonly { count: number | 'c' }[]): ReportBlock[] =>
  heads.some(({ count }) => count === 'c') ? [paragraph(HIDDEN_NOTE)] : [];

interface NamedCount {
  name: string;
  count: number | 'c';
}

/** People by what they are of, as bars, with a word on those that are hidden. */
const peopleChart = (caption: string, of: string, counts: readonly NamedCount[]): ReportBlock[] =>
  counts.length === 0
    ? []
    : [
        {
          kind: 'chart',
          caption,
          columns: [of, 'People'],
          bars: counts.map(({ name, count }) => ({
            label: name,
            value: count === 'c' ? 0 : count,
            text: String(count),
          })),
        },
        ...hiddenNote(counts),
      ];

const subRegionChart = ({ trained: { subRegions } }: TrainingReach): ReportBlock[] =>
  peopleChart(
    'People trained, by the sub-region of their authority',
    'Sub-region',
    subRegions.map(({ of, count }) => ({ name: of.name, count })),
  );

/** The most first, and those who have not said theirs last. */
const staffGroupChart = (found: TrainingReach): ReportBlock[] => {
  const size = ({ code, count }: (typeof found.staffGroups)[number]): number =>
    code === UNKNOWN_GROUP ? -1 : count === 'c' ? 0 : count;
  return staffGroupsText(found) === false
    ? []
    : peopleChart(
        'People trained, by staff group',
        'Staff group',
        [...found.staffGroups]
          .sort((a, b) => size(b) - size(a))
          .map(({ code, count }) => ({ name: STAFF_GROUPS[code] ?? code, count })),
      );
};

const authorityTable = ({ trained: { authorities } }: TrainingReach): ReportBlock[] =>
  authorities.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: 'People trained, by authority',
          columns: ['Authority', 'People'],
          rows: authorities.map(({ of, count }) => [of.name, String(count)]),
        },
        ...hiddenNote(authorities),
      ];

const sessionTable = ({ lastDelivered, coverage }: TrainingReach): ReportBlock[] =>
  lastDelivered.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: 'The last sessions',
          columns: ['Session', 'Date', 'Sub-region', 'People'],
          rows: [...lastDelivered]
            .reverse()
            .map(({ code, startsAt, subRegion, attended }) => [
              code,
              day(startsAt),
              coverage.find(one => one.code === subRegion)?.name ?? subRegion,
              String(attended),
            ]),
        },
      ];

function plannedBlocks({ figures, coverage, next }: TrainingReach): ReportBlock[] {
  const { sessionsPlanned: n } = figures;
  const gaps = coverage.filter(({ reach }) => reach === 'none').map(({ name }) => name);
  const nameOf = (code: string): string => coverage.find(one => one.code === code)?.name ?? code;
  const places = coverage.filter(({ planned }) => planned > 0).map(({ name }) => name);
  const named = next.map(
    ({ code, startsAt, subRegion }) => `${code} in ${nameOf(subRegion)} on ${day(startsAt)}`,
  );
  const which =
    named.length === n && n > 0 ? `: ${list(named)}` : places.length > 0 ? `, in ${list(places)}` : '';
  return [
    paragraph(
      n === 0
        ? 'No further session is planned.'
        : `${plural(n, 'further session')} ${isAre(n)} planned${which}.`,
      gaps.length > 0 && `Nothing has reached ${list(gaps)} yet, or is planned there.`,
    ),
  ];
}

const material: WordsOf<typeof trainingMaterial> = {
  labels: {
    'material.versions': 'Versions of the material',
    'material.from': 'First day of a version',
    'material.grades': 'Grades given to the practice case',
    'material.agreedFirst': 'Grades that matched at first',
    'material.agreedAfter': 'Grades that matched after the discussion',
  },
  sources: {
    'material.versions': 'Versions of the training material that were there by the as-at date.',
    'material.agreement':
      'Grades of the practice case that matched its reference grade, counted by the trainers.',
  },
  prose({ versions, last }) {
    const newest = last.at(-1);
    if (!newest) return {};
    const { version, from, change, reason } = newest.material;
    return {
      caseTracking: [
        paragraph(
          versions > 1 && 'The material continues to evolve.',
          `It is at version ${version} since ${dayText(from)}: ${sentence(change)}`,
          `The reason: ${sentence(reason)}`,
        ),
      ],
      tables: [...changeLog(last), ...agreementTable(last)],
    };
  },
};

/** Each version with its reason (S13); one alone is told in the text. */
const changeLog = (last: readonly ToldVersion[]): ReportBlock[] =>
  last.length < 2
    ? []
    : [
        {
          kind: 'table',
          caption: 'How the material has changed',
          columns: ['Version', 'Since', 'What changed', 'Why'],
          rows: last.map(({ of, material: { from, change, reason } }) => [
            of.name,
            dayText(from),
            change,
            reason,
          ]),
        },
      ];

function agreementTable(last: readonly ToldVersion[]): ReportBlock[] {
  const counted = last.filter(({ agreement }) => agreement !== undefined);
  if (counted.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Grades of the practice case that matched the reference grade',
      columns: ['Version', 'At first', 'After the discussion'],
      rows: counted.map(({ of, agreement }) =>
        agreement === undefined || agreement === 'tooFew'
          ? [of.name, 'too few to show', 'too few to show']
          : [
              of.name,
              agreementText(agreement.first, agreement.grades),
              agreementText(agreement.after, agreement.grades),
            ],
      ),
    },
  ];
}

const AGREEMENT = { nearlyAll: 'all or nearly all', hardlyAny: 'none or hardly any', hidden: 'not shown' };

const agreementText = (view: ShownAgreement, grades: number): string =>
  typeof view === 'string' ? AGREEMENT[view] : `${ofAll(view.agreed, grades)} (${percent(view.percent)})`;

const systems: WordsOf<typeof recordSystems> = {
  labels: {
    'recordSystems.families': 'Families of record systems in use',
    'recordSystems.authorities': 'Authorities that work with a record system',
    'recordSystems.unknown': 'Authorities whose record system is not known',
  },
  sources: {
    'recordSystems.inUse':
      'Record systems of the authorities that there were on the as-at date, on that day.',
  },
  prose: ({ families, authorities, unknown }, { audience }) => ({
    caseTracking: [
      paragraph(
        `Training across authorities takes work on each side: they use ${plural(families, 'family', 'families')} of electronic record systems${families > 1 ? ', which are not compatible with each other' : ''}.`,
        unknown > 0 && `Of ${plural(unknown, 'authority', 'authorities')} the record system is not known.`,
      ),
    ],
    ...(audience === 'members' && {
      tables: [
        {
          kind: 'table',
          caption: 'Authorities by record system',
          columns: ['Record system', 'Authorities'],
          rows: Object.entries(authorities).map(([name, n]) => [name, String(n)]),
        },
      ],
    }),
  }),
};

const readiness: WordsOf<typeof sessionReadiness> = {
  labels: {
    'readiness.done': 'Preparation tasks done',
    'readiness.of': 'Preparation tasks',
    'readiness.blocked': 'Preparation tasks blocked',
    'readiness.effortHours': 'Hours of preparation reported',
  },
  sources: {
    'readiness.tasks': 'Tasks of the authorities that prepare for a session that is still to come.',
  },
  prose: ({ sessions }) => ({
    caseTracking: listed(
      sessions.map(
        ({ session: { code, startsAt }, count: { done, of, blocked, effortHours } }) =>
          `Preparing for ${code} on ${day(startsAt)}: ${ofAll(done, of)} tasks are done${blocked > 0 ? `, ${blocked} ${isAre(blocked)} blocked` : ''}.${effortHours > 0 ? ` It has taken ${plural(effortHours, 'hour')} so far.` : ''}`,
      ),
    ),
  }),
};

/** The words of the report's sections, each beside its facts in `programme/report/sections/`. */
export const reportSections = {
  votes,
  training,
  material,
  systems,
  readiness,
  ...reportOpinions,
  ...reportYear,
};
