import type { IExecuteAction } from '@microsoft/teams.cards';
import { type DigestView, hasNews } from '../../programme/digest/digest-view.ts';
import type { DigestLine } from '../../programme/digest/line.ts';
import { digestSeen } from '../forms/digest-seen.ts';
import { listMeetings } from '../forms/list-meetings.ts';
import { listPeopleToConfirm } from '../forms/list-people-to-confirm.ts';
import { listProposals } from '../forms/list-proposals.ts';
import { listReports } from '../forms/list-reports.ts';
import { listRightsRequests } from '../forms/list-rights-requests.ts';
import { myActions } from '../forms/my-actions.ts';
import { prepareOpening } from '../forms/prepare-opening.ts';
import { showBallot } from '../forms/show-ballot.ts';
import { showBusinessPlan } from '../forms/show-business-plan.ts';
import { showLearning } from '../forms/show-learning.ts';
import { showMeeting } from '../forms/show-meeting.ts';
import { showPlan } from '../forms/show-plan.ts';
import { showResult } from '../forms/show-result.ts';
import { showSummit } from '../forms/show-summit.ts';
import { showUndecided } from '../forms/show-undecided.ts';
import { showVote } from '../forms/show-vote.ts';
import { type Card, card, type Elements, inPlace } from '../kit/card.ts';
import { bullets, heading, note, paragraph, subheading } from '../kit/elements.ts';
import { words } from '../wording/words.ts';

const say = words.digest;
/** Of one section; what is left out is counted. */
const LINES_SHOWN = 8;

export type DecisionLine = Extract<DigestLine, { waitingSince: Date }>;

/** The button that leads from a decision to where it is made; what it opens checks again. */
const LEADS: { [S in DecisionLine['says']]: (line: Extract<DecisionLine, { says: S }>) => IExecuteAction } = {
  confirmOpening: ({ says, vote }) => showVote.submit(say.decide[says], { vote }),
  confirmVoid: ({ says, vote }) => showVote.submit(say.decide[says], { vote }),
  declareResult: ({ says, vote }) => showVote.submit(say.decide[says], { vote }),
  startRunOff: ({ says, vote }) => showVote.submit(say.decide[says], { vote }),
  prepareOpening: ({ says, vote }) => prepareOpening.submit(say.decide[says], { vote }),
  castBallot: ({ says, vote }) => showBallot.submit(say.decide[says], { vote }),
  decideProposals: ({ says, vote }) => listProposals.submit(say.decide[says], { vote }),
  endorsePriorities: ({ says, vote }) => showResult.submit(say.decide[says], { vote }),
  confirmPeople: ({ says }) => listPeopleToConfirm.submit(say.decide[says]),
  answerRights: ({ says }) => listRightsRequests.submit(say.decide[says]),
  confirmActions: ({ says }) => myActions.submit(say.decide[says]),
  agreePlan: ({ says, plan }) => showPlan.submit(say.decide[says], { plan }),
  answerMeetings: ({ says }) => listMeetings.submit(say.decide[says]),
  offerDates: ({ says, meeting }) => showMeeting.submit(say.decide[says], { meeting }),
  agreeBusinessPlan: ({ says, plan }) => showBusinessPlan.submit(say.decide[says], { plan }),
  answerSummit: ({ says, summit }) => showSummit.submit(say.decide[says], { summit }),
  approveLearning: ({ says, programme }) => showLearning.submit(say.decide[says], { programme }),
  checkReports: ({ says }) => listReports.submit(say.decide[says]),
  approveReports: ({ says }) => listReports.submit(say.decide[says]),
  issueReports: ({ says }) => listReports.submit(say.decide[says]),
  approveValues: ({ says }) => showUndecided.submit(say.decide[says]),
};

/** The digest as one reader gets it; `to` is the recipient, when it was sent. */
export function digestCard(view: DigestView, to?: string): Card {
  return card({
    summary: digestText(view),
    body: [
      heading(say.heading(view.sentOn)),
      ...digestBody(view),
      ...(to === undefined ? [note(say.own)] : []),
    ],
    actions: to === undefined ? [] : [digestSeen.submit(say.seen, { week: view.week, to })],
  });
}

/** What notifications show. */
export const digestText = (view: DigestView): string =>
  say.text(view.sentOn, decisionsIn(view).length, hasNews(view));

const decisionsIn = ({ sections }: DigestView): readonly DigestLine[] =>
  sections.find(({ kind }) => kind === 'decisions')?.lines ?? [];

/** Its sections, decisions first; one line where nothing is new. */
export function digestBody(view: DigestView): Elements {
  const news = hasNews(view);
  const isQuiet = !news && decisionsIn(view).length === 0;
  return [
    ...view.sections.flatMap(section),
    ...(news ? [note(say.newSince(view.since))] : []),
    ...(isQuiet ? [paragraph(say.nothingNew(view.since))] : []),
    ...(!news && !isQuiet ? [paragraph(say.nothingElse(view.since))] : []),
  ];
}

function section({ kind, lines }: DigestView['sections'][number]): Elements {
  const shown = lines.slice(0, LINES_SHOWN);
  const more = lines.length - shown.length;
  return [
    subheading(say.sections[kind]),
    ...(kind === 'decisions' ? shown.flatMap(decisionElements) : bullets(shown.map(say.line))),
    ...(more > 0 ? [note(say.more(more))] : []),
  ];
}

/** A decision, since when it waits, and the way to it. */
export function decisionElements(line: DigestLine): Elements {
  if (!('waitingSince' in line)) return bullets([say.line(line)]);
  const lead = LEADS[line.says] as (line: DecisionLine) => IExecuteAction;
  return [paragraph(`${say.line(line)} ${say.since(line.waitingSince)}`), inPlace([lead(line)])];
}
