import {
  consistentlyMainly,
  distributionOf,
  practiceChange,
  responseRate,
} from '../../../programme/evaluation/figures.ts';
import type { ReportBlock } from '../../../programme/report/report.ts';
import type { SectionBlocks, SectionFacts, SectionWords } from '../../../programme/report/section.ts';
import type { adoptedPriorities } from '../../../programme/report/sections/adopted-priorities.ts';
import type { Answers, AskedAfterSessions } from '../../../programme/report/sections/asked-after-sessions.ts';
import type { impactSurvey } from '../../../programme/report/sections/impact-survey.ts';
import type { recordSystems } from '../../../programme/report/sections/record-systems.ts';
import type { sessionEvaluations } from '../../../programme/report/sections/session-evaluations.ts';
import type { sessionReadiness } from '../../../programme/report/sections/session-readiness.ts';
import type { ToldVersion, trainingMaterial } from '../../../programme/report/sections/training-material.ts';
import type { TrainingReach, trainingReach } from '../../../programme/report/sections/training-reach.ts';
import type { ShownAgreement } from '../../../programme/training/material-views.ts';
import type { DeclaredCount, OptionSupport } from '../../../programme/vote/result.ts';
import { day, dayText, list, plural, sentence } from './format.ts';

/** The words that go with the facts of a section. */
type WordsOf<Section> = Section extends (...deps: never[]) => SectionFacts<infer F, infer C, infer S>
  ? SectionWords<F, C, S>
  : never;

const paragraph = (...sentences: (string | false | undefined)[]): ReportBlock => ({
  kind: 'paragraph',
  text: sentences.filter(one => one).join(' '),
});

/** "93.8%" */
const percent = (value: number): string => `${value.toFixed(1)}%`;
const ofAll = (n: number, all: number): string => `${n} of ${all}`;
const isAre = (n: number): string => (n === 1 ? 'is' : 'are');

const quoted = (titles: readonly string[]): string => list(titles.map(title => `“${title}”`));

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
    const decided = (endorsement: string) =>
      priorities.filter(one => one.endorsement === endorsement).map(({ title }) => title);
    const [endorsed, refused, open] = ['endorsed', 'notEndorsed', 'declared'].map(decided) as [
      string[],
      string[],
      string[],
    ];
    return {
      peerChallenge: [
        paragraph(
          `A debate and vote on “${result.title}” closed on ${day(result.closedAt)}.`,
          `${ofAll(result.ballots, result.electorate)} ${result.unit === 'perAuthority' ? 'authorities' : 'delegates'} sent a ballot (${percent(result.turnoutPercent)}).`,
          adopted.length === 0
            ? 'No topic was adopted.'
            : `${plural(adopted.length, 'topic was', 'topics were')} adopted for joined-up regional action: ${quoted(adopted)}.`,
          !result.quorumMet && 'Fewer voted than the quorum asks for, so the result is advisory.',
        ),
        ...(endorsed.length + refused.length > 0
          ? [
              paragraph(
                endorsed.length > 0 && `The branch has endorsed ${quoted(endorsed)}.`,
                refused.length > 0 && `It has not endorsed ${quoted(refused)}.`,
              ),
            ]
          : []),
        ...(audience === 'members' ? [supportChart(result)] : []),
      ],
      ...(open.length > 0 && {
        nextSteps: [paragraph(`The branch is to decide whether it endorses ${quoted(open)}.`)],
      }),
    };
  },
};

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

const training: WordsOf<typeof trainingReach> = {
  labels: {
    'training.sessionsDelivered': 'Sessions delivered',
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
    'training.attendedBySession': 'People at a session',
  },
  sources: {
    'training.totals': 'Totals of all sessions that began by the as-at date and were delivered.',
    'training.plans':
      'Sessions that were planned by the as-at date, were still to come then and not cancelled.',
    'training.attendance': 'Attendance as it is marked, session by session, of the last sessions.',
    'training.headCounts':
      'People on the day of their first attendance, by the authority that they were of; 1 to 5 are shown as c, and so is another number that would give one away.',
  },
  values: { reached: 'reached', planned: 'planned', none: 'nothing yet' },
  prose(found, { audience }) {
    const { figures, authorities } = found;
    return {
      caseTracking: [
        paragraph(
          `${plural(figures.trained, 'senior member', 'senior members')} of staff from ${ofAll(figures.authoritiesReached, authorities)} authorities ${figures.trained === 1 ? 'has' : 'have'} now attended ${trainingName(found.programmes)}, in ${plural(figures.sessionsDelivered, 'session')} in ${ofAll(figures.subRegionsReached, figures.subRegions)} sub-regions.`,
          'Somebody who came twice counts once.',
        ),
        ...subRegionChart(found),
      ],
      nextSteps: plannedBlocks(found),
      tables: [...authorityTable(found), ...(audience === 'members' ? sessionTable(found) : [])],
    };
  },
};

/** By its name where there is one programme only. */
const trainingName = (programmes: readonly string[]): string =>
  programmes.length === 1 ? `the training “${programmes[0]}”` : 'the training';

const HIDDEN_NOTE = 'c stands for 1 to 5 people, or for a number that would give such a number away.';

const hiddenNote = (heads: readonly { count: number | 'c' }[]): ReportBlock[] =>
  heads.some(({ count }) => count === 'c') ? [paragraph(HIDDEN_NOTE)] : [];

const subRegionChart = ({ trained: { subRegions } }: TrainingReach): ReportBlock[] =>
  subRegions.length === 0
    ? []
    : [
        {
          kind: 'chart',
          caption: 'People trained, by the sub-region of their authority',
          columns: ['Sub-region', 'People'],
          bars: subRegions.map(({ of, count }) => ({
            label: of.name,
            value: count === 'c' ? 0 : count,
            text: String(count),
          })),
        },
        ...hiddenNote(subRegions),
      ];

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

const evaluations: WordsOf<typeof sessionEvaluations> = {
  labels: {
    'evaluation.invited': 'People asked for an evaluation',
    'evaluation.replied': 'Evaluations returned',
    'evaluation.responseRatePercent': 'Response rate of evaluations',
    'evaluation.replies': 'Evaluations in what is shown',
    'evaluation.answers': 'Evaluations with an answer',
    'evaluation.answersPercent': 'Share of an answer',
    'evaluation.topTwoPercent': 'Share of excellent and very good',
    'evaluation.mainly': 'Mainly excellent or very good',
    'evaluation.sessionsShown': 'Sessions whose result can be shown',
    'evaluation.consistentlyMainly': 'Mainly excellent or very good in each of these sessions',
  },
  sources: {
    'evaluation.invitations': 'Invitations to evaluate a session that reached people, and those answered.',
    'evaluation.releases': 'The last release of answers on how a session was, by the as-at date.',
  },
  answers: {
    excellent: 'Excellent',
    veryGood: 'Very good',
    good: 'Good',
    fair: 'Fair',
    poor: 'Poor',
  },
  prose: found => ({
    caseTracking: [
      paragraph(
        `${ofAll(found.replied, found.invited)} people who were asked returned an evaluation (${percent(responseRate(found.replied, found.invited).percent)}).`,
        ...ratingSentences(found),
      ),
      ...ratingChart(found.region),
    ],
  }),
};

const ANSWERS = Object.values(evaluations.answers ?? {});

function ratingSentences({ region, mainly }: AskedAfterSessions): string[] {
  if (region === undefined) return ['Too few can be shown yet to say what they thought.'];
  if (region.kind === 'allOrNearlyAll')
    return [`All or nearly all said ${ANSWERS[region.answer]?.toLowerCase() ?? ''}.`];
  const { answers, topTwoPercent } = distributionOf(region);
  const [excellent, veryGood] = answers;
  const consistent = consistentlyMainly(mainly);
  return [
    `${percent(excellent?.percent ?? 0)} rated the session excellent and ${percent(veryGood?.percent ?? 0)} very good, together ${percent(topTwoPercent)}.`,
    ...(consistent?.isTrue
      ? [
          `This holds for each of the ${plural(consistent.sessions, 'session')} whose result can be shown, so evaluations are consistently mainly excellent or very good.`,
        ]
      : []),
  ];
}

function ratingChart(region: Answers | undefined): ReportBlock[] {
  if (region?.kind !== 'shown') return [];
  const { answers, replies } = distributionOf(region);
  return [
    {
      kind: 'chart',
      caption: 'How was the session overall?',
      columns: ['Answer', 'Evaluations'],
      bars: answers.map(({ count, percent: share }, place) => ({
        label: ANSWERS[place] ?? '',
        value: count,
        text: `${ofAll(count, replies)} (${percent(share)})`,
      })),
    },
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
      tables: agreementTable(last),
    };
  },
};

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
    caseTracking: [
      {
        kind: 'list',
        items: sessions.map(
          ({ session: { code, startsAt }, count: { done, of, blocked } }) =>
            `Preparing for ${code} on ${day(startsAt)}: ${ofAll(done, of)} tasks are done${blocked > 0 ? `, ${blocked} ${isAre(blocked)} blocked` : ''}.`,
        ),
      },
    ],
  }),
};

const survey: WordsOf<typeof impactSurvey> = {
  labels: {
    'survey.invited': 'People asked in the survey',
    'survey.replied': 'Replies to the survey',
    'survey.responseRatePercent': 'Response rate of the survey',
    'survey.interim': 'Interim: the survey is still going on',
    'survey.replies': 'Replies in what is shown',
    'survey.answers': 'Replies with an answer',
    'survey.answersPercent': 'Share of an answer',
    'survey.changedPercent': 'Changed practice: a lot or a little',
    'survey.netChangePercent': 'Net change: those who changed less those who did not',
    'survey.answersBySubRegion': 'Replies with an answer, by sub-region of the session',
  },
  sources: {
    'survey.invitations':
      'Invitations to the survey three months after a session that reached people, and those answered.',
    'survey.releases': 'The last release of answers on whether practice has changed, by the as-at date.',
  },
  answers: {
    changedALot: 'A lot',
    changedALittle: 'A little',
    notYetPlanned: 'Not yet, but planned',
    noChange: 'No',
  },
  prose(found): SectionBlocks {
    const rate = responseRate(found.replied, found.invited);
    return {
      survey: [
        paragraph(
          'A survey three months after each session asks whether practice has changed.',
          `${plural(found.invited, 'person was', 'people were')} invited and ${found.replied} replied (${percent(rate.percent)}).`,
          rate.needsCare && 'Fewer than 40% have replied, so treat the figures with care.',
          !found.isOver && 'The survey is still being rolled out, so the figures are interim.',
        ),
        ...changeBlocks(found),
      ],
    };
  },
};

const CHANGES = Object.values(survey.answers ?? {});

function changeBlocks({ region, subRegions }: AskedAfterSessions): ReportBlock[] {
  if (region === undefined) return [paragraph('Too few answers can be shown yet.')];
  if (region.kind === 'allOrNearlyAll')
    return [paragraph(`All or nearly all gave one answer: ${CHANGES[region.answer]?.toLowerCase() ?? ''}.`)];
  const { answers, replies } = distributionOf(region);
  const { changedPercent, netChangePercent } = practiceChange(region);
  const shown = subRegions.flatMap(({ of, answers: own }) => (own.kind === 'shown' ? [{ of, own }] : []));
  return [
    paragraph(
      `${percent(changedPercent)} of the ${replies} whose answers are shown have changed how they audit or quality assure cases, a lot or a little; net change is ${percent(netChangePercent)}.`,
      'People speak of their own practice, which does not prove better outcomes.',
    ),
    {
      kind: 'chart',
      caption: 'Have you changed how you audit or quality assure cases?',
      columns: ['Answer', 'Replies'],
      bars: answers.map(({ count, percent: share }, place) => ({
        label: CHANGES[place] ?? '',
        value: count,
        text: `${ofAll(count, replies)} (${percent(share)})`,
      })),
    },
    ...(shown.length > 0
      ? [
          {
            kind: 'table' as const,
            caption: 'The same by sub-region of the session',
            columns: ['Sub-region', 'Replies', ...CHANGES],
            rows: shown.map(({ of, own }) => [of.name, ...[own.replies, ...own.counts].map(String)]),
          },
        ]
      : []),
  ];
}

/** The words of the report's sections, each beside its facts in `programme/report/sections/`. */
export const reportSections = { votes, training, evaluations, material, systems, readiness, survey };
