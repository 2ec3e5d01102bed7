import type { ReportBlock } from '../../../programme/report/report.ts';
import type { heldSummit } from '../../../programme/report/sections/held-summit.ts';
import type { improvementPlan, PlanTold } from '../../../programme/report/sections/improvement-plan.ts';
import type { PeerChallengeTold, peerChallenge } from '../../../programme/report/sections/peer-challenge.ts';
import type { TopicBaseline, topicBaselines } from '../../../programme/report/sections/topic-baselines.ts';
import { challengeWords } from './challenge.ts';
import { dayText, list, plural, sentence } from './format.ts';
import { indicators } from './indicators.ts';
import { plan as planWords } from './plan.ts';
import { listed, ofAll, paragraph, quoted, type WordsOf } from './report-prose.ts';
import { reportSteering } from './report-steering.ts';
import { summitWords } from './summit.ts';

/** Topics that the text names; the annex has all. */
const NAMED_TOPICS = 3;

const challenge: WordsOf<typeof peerChallenge> = {
  labels: {
    'peerChallenge.year': 'Year of the peer challenge programme',
    'peerChallenge.participated': 'Authorities that took part in peer challenge',
    'peerChallenge.authorities': 'Authorities when the programme began',
    'peerChallenge.visits': 'Visits that took place',
    'peerChallenge.findingsReleased': 'Findings that their hosts have released',
    'peerChallenge.findingsCollated': 'Findings that are collated by topic',
    'peerChallenge.topicChallenges': 'Challenges that found something on a topic',
    'peerChallenge.learningApproved': 'Topics whose learning is written down and approved',
    'peerChallenge.standing': 'Where an authority stands that did not take part',
  },
  sources: {
    'peerChallenge.participations':
      'The rows of the authorities in the programmes of the year, as they stood on the as-at date.',
    'peerChallenge.challenges': 'Peer challenges whose visit had taken place by the as-at date.',
    'peerChallenge.findings':
      'Findings that hosts had released by the as-at date, counted by challenge and topic, without their texts.',
  },
  values: Object.fromEntries(
    (['invited', 'committed', 'declined', 'withdrawn'] as const).map(status => [
      status,
      challengeWords.programme.stands(status).toLowerCase(),
    ]),
  ),
  prose: found => ({
    peerChallenge: [
      paragraph(
        `${ofAll(found.participated, found.of)} authorities participated in the peer challenge programme for ${found.year}.`,
        ...findingSentences(found),
      ),
    ],
    tables: [...topicChart(found), ...standingTable(found)],
  }),
};

function findingSentences({
  visited,
  released,
  collated,
  topics,
  learningApproved,
}: PeerChallengeTold): string[] {
  if (released === 0)
    return visited > 0
      ? [`${plural(visited, 'visit')} took place, and no host has released a finding yet.`]
      : [];
  const named = topics
    .slice(0, NAMED_TOPICS)
    .map(({ title, challenges }) => `“${title}” (${plural(challenges, 'challenge')})`);
  return [
    collated === released
      ? `The results of ${plural(visited, 'peer challenge')} were collated by topic: ${plural(released, 'finding')} on ${plural(topics.length, 'topic')}.`
      : `The results are being collated by topic: so far ${ofAll(collated, released)} findings that hosts have released, on ${plural(topics.length, 'topic')}.`,
    `${topics.length > NAMED_TOPICS ? 'Found most often' : 'Found'}: ${list(named)}.`,
    ...(learningApproved > 0
      ? [
          `What the region learns from them is written down and approved for ${plural(learningApproved, 'topic')}.`,
        ]
      : []),
  ];
}

const topicChart = ({ topics, visited }: PeerChallengeTold): ReportBlock[] =>
  topics.length === 0
    ? []
    : [
        {
          kind: 'chart',
          caption: 'What peer challenges were about: challenges that found something on a topic',
          columns: ['Topic', 'Challenges'],
          bars: topics.map(({ title, challenges }) => ({
            label: title,
            value: challenges,
            text: ofAll(challenges, visited),
          })),
        },
      ];

const standingTable = ({ notTakingPart }: PeerChallengeTold): ReportBlock[] => {
  const { columns, stands, noReason } = challengeWords.programme;
  return notTakingPart.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: 'Authorities that did not take part in peer challenge',
          columns: [columns.authority, columns.status, columns.reason],
          rows: notTakingPart.map(({ of, status, reason }) => [of.name, stands(status), reason ?? noReason]),
        },
      ];
};

const summit: WordsOf<typeof heldSummit> = {
  labels: {
    'summit.date': 'Day of the summit',
    'summit.authorities': 'Authorities of which a senior officer came to the summit',
    'summit.of': 'Authorities on the day of the summit',
    'summit.officers': 'Senior officers at the summit',
    'summit.lscbChairs': 'Chairs of local safeguarding children boards at the summit',
    'summit.chiefExecutiveGroupChairs': "Chairs of the chief executives' group at the summit",
    'summit.attendees': 'Officers and chairs at the summit together',
    'summit.keyMessages': 'Key messages of the summit',
    'summit.absent': 'Nobody came to the summit from an authority',
  },
  sources: {
    'summit.record': 'The last summit that was held by the as-at date.',
    'summit.attendance':
      'Those who were ticked or counted as having come, by capacity; who worked there is not among them.',
  },
  prose: found => ({
    peerChallenge: [
      paragraph(
        `The ${found.name} was held on ${dayText(found.date)}, attended by ${attended(found)}.`,
        approachText(found.approach),
      ),
      ...messages(found.keyMessages),
    ],
    tables:
      found.absent.length === 0
        ? []
        : [
            {
              kind: 'table',
              caption: 'Authorities of which nobody came to the summit',
              columns: ['Authority'],
              rows: found.absent.map(({ name }) => [name]),
            },
          ],
  }),
};

type Came = Parameters<(typeof summit)['prose']>[0];

/** "34 senior officers of all but one of the authorities (15 of 16), 2 LSCB chairs and the chair of ..." */
function attended({ officers, authorities, of, stayedAway, ...chairs }: Came): string {
  const share = ofAll(authorities, of);
  const whose =
    stayedAway === 0
      ? `all ${of} authorities`
      : stayedAway === 1
        ? `all but one of the authorities (${share})`
        : `${share} authorities`;
  const { lscbChairs, chiefExecutiveGroupChairs: heads } = chairs;
  return list([
    `${plural(officers, 'senior officer')} of ${whose}`,
    ...(lscbChairs > 0 ? [plural(lscbChairs, 'LSCB chair')] : []),
    ...(heads > 0
      ? [
          heads === 1
            ? "the chair of the chief executives' group"
            : `${heads} chairs of the chief executives' group`,
        ]
      : []),
  ]);
}

const approachText = (approach: string): string | false =>
  approach !== '' &&
  `It used the ${approach} approach${approach === summitWords.form.usualApproach ? ', which uses performance data to inform how outcomes can be improved' : ''}.`;

const messages = (texts: readonly string[]): ReportBlock[] =>
  texts.length > 1
    ? [paragraph('Its key messages were:'), { kind: 'list', items: texts.map(sentence) }]
    : texts.map(text => paragraph(`Its key message: ${sentence(text)}`));

const baselines: WordsOf<typeof topicBaselines> = {
  labels: {
    'indicator.latest': 'Latest figure of the indicator of an adopted topic',
    'indicator.latestPeriod': 'Period of that figure',
    'indicator.forecast': 'Where it goes if nothing changes',
    'indicator.forecastPeriod': 'Period of that forecast',
  },
  sources: {
    'indicator.baselines':
      "Approved values of the indicator on the topic's sheet; the forecast goes on from the latest figure by the straight line through the last five years or eight quarters.",
  },
  prose: ({ topics }) => ({
    peerChallenge: listed(
      topics.map(
        ({ of, view: { indicator, baseline } }) =>
          `“${of.name}” is to be seen in “${indicator.title}”: ${indicators.standsText(baseline, indicator)} Source: ${sentence(indicator.source)}`,
      ),
    ),
    tables: topics.flatMap(baselineChart),
  }),
};

/** Periods in a chart, the latest ones. */
const PERIODS = 8;

function baselineChart({ of, view: { indicator, baseline } }: TopicBaseline): ReportBlock[] {
  const { history, forecast } = baseline;
  if (history.length < 2) return [];
  const bar =
    (note: string) =>
    ({ period, value }: (typeof history)[number]) => ({
      label: `${indicators.period(period)}${note}`,
      value,
      text: indicators.rate(value, indicator.unit),
    });
  return [
    {
      kind: 'chart',
      caption: `${of.name}: ${indicator.title}`,
      columns: ['Period', 'Region'],
      bars: [...history.slice(-PERIODS).map(bar('')), ...forecast.map(bar(' (if nothing changes)'))],
    },
  ];
}

const plan: WordsOf<typeof improvementPlan> = {
  labels: {
    'plan.year': 'Year of the improvement plan',
    'plan.state': 'State of the plan',
    'plan.priorities': 'Priorities with actions',
    'plan.actions': 'Actions of the plan',
    'plan.green': 'Actions that are green',
    'plan.amber': 'Actions that are amber',
    'plan.red': 'Actions that are red',
    'plan.notStarted': 'Actions that have not started',
    'plan.done': 'Actions that are done',
    'plan.overdue': 'Actions that are overdue',
    'plan.stale': 'Actions of which nothing was heard for 14 days',
    'plan.withoutSponsor': 'Actions whose sponsor has left',
    'plan.action': 'How an action goes',
  },
  sources: {
    'plan.plans': 'The improvement plan that was not closed on the as-at date, else the latest one.',
    'plan.actions':
      'Its actions without those that were dropped, as they stood at the end of the as-at date.',
  },
  values: { ...lowered(planWords.states), notStarted: 'not started' },
  prose: found => ({
    peerChallenge: [paragraph(planText(found), planWords.page.figures(found.figures), overdueText(found))],
    tables: actionTable(found),
    ...(found.withoutSponsor.length > 0 && {
      nextSteps: [
        paragraph(`To be sponsored anew: ${quoted(found.withoutSponsor.map(({ title }) => title))}.`),
      ],
    }),
  }),
};

/** States as they stand in a sentence. */
function lowered(names: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([code, name]) => [code, name.toLowerCase()]));
}

const planText = ({ year, state, priorities }: PlanTold): string =>
  state === 'drafting' || state === 'submitted'
    ? `Work is being done to turn this into a regional improvement plan for ${year}; it is ${planWords.states[state].toLowerCase()}.`
    : `The regional improvement plan for ${year} is ${planWords.states[state].toLowerCase()}, on ${quoted(priorities)}.`;

const overdueText = ({ overdue }: PlanTold): string | false =>
  overdue.length > 0 &&
  `${overdue.length === 1 ? 'That is' : 'These are'} ${list(overdue.map(({ title, due }) => `“${title}”, due on ${dayText(due)}`))}.`;

const actionTable = ({ year, actions }: PlanTold): ReportBlock[] =>
  actions.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: `The improvement plan for ${year} on a page`,
          columns: ['Priority', 'Action', 'Due', 'How it goes'],
          rows: actions.map(({ priority, code, title, due, state, rag, awaiting }) => [
            priority,
            `${code} ${title}`,
            dayText(due),
            planWords.how(state, rag, awaiting),
          ]),
        },
      ];

/** The words of the rest of the region's year, each beside its facts in `programme/report/sections/`. */
export const reportYear = { challenge, summit, baselines, plan, steering: reportSteering };
