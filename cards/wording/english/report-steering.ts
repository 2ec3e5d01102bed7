import type { ReportBlock } from '../../../programme/report/report.ts';
import type { steeringWork } from '../../../programme/report/sections/steering-work.ts';
import type { CommissionReport } from '../../../programme/steering/steering-figures.ts';
import type { SteeringFigures } from '../../../programme/steering/steering-figures-service.ts';
import { dayText, list, moneyText, plural, sentence } from './format.ts';
import { listed, ofAll, paragraph, type WordsOf } from './report-prose.ts';
import { steeringWords } from './steering.ts';

const { commissions: commissionWords, plan: planWords } = steeringWords;

const commissionState = (state: CommissionReport['state']): string =>
  commissionWords.state(state, false).toLowerCase();

/** The words of the steering group's work in a report. */
export const reportSteering: WordsOf<typeof steeringWork> = {
  labels: {
    'commissions.open': 'Commissions that are open',
    'commissions.state': 'Where a commission stands',
    'commissions.lastWordOn': 'Day on which something was last said of a commission',
    'supportGroups.total': 'Support groups',
    'supportGroups.sponsored': 'Support groups that have a sponsor',
    'supportGroups.vacant': 'Support group without a sponsor',
    'fund.available': 'Money that has come in',
    'fund.committed': 'Money that is committed or spent',
    'fund.post': 'Where a post stands',
    'meetings.held': 'Meetings that took place in the last 90 days',
    'meetings.cancelled': 'Meetings that were cancelled in the last 90 days',
  },
  sources: {
    'steering.commissions':
      'Commissions that were open on the as-at date, or ended in the 90 days before, with what was said of them by then.',
    'steering.sponsorships':
      'Support groups that there were on the as-at date, and sponsors in force on that day who had not left.',
    'steering.businessPlan':
      'The newest business plan by the as-at date: its money and its posts on that day.',
    'steering.meetings': 'Meetings of the steering group in the 90 days to the as-at date.',
  },
  values: Object.fromEntries([
    ...(['given', 'inProgress', 'done', 'dropped'] as const).map(state => [state, commissionState(state)]),
    ...(['planned', 'advertised', 'appointed', 'inPost', 'ended'] as const).map(state => [
      state,
      planWords.postState(state),
    ]),
  ]),
  prose: (found, { audience }) => ({
    steeringGroup: [
      ...listed(found.commissions.map(commissionText)),
      ...groupsAndMoney(found, audience === 'members'),
      ...meetings(found),
    ],
    tables: groupTable(found),
    ...nextSteps(found),
  }),
};

const commissionText = ({ text, givenBy, givenOn, state, lastWordOn }: CommissionReport): string =>
  `On ${dayText(givenOn)} the group was tasked by the ${givenBy}: ${sentence(text)} This is ${commissionState(state)}${state === 'given' ? '' : `; the last word on it is of ${dayText(lastWordOn)}`}.`;

function groupsAndMoney({ supportGroups, fund }: SteeringFigures, members: boolean) {
  const { total, sponsored, vacancies } = supportGroups;
  const sentences = [
    total > 0 && `${ofAll(sponsored, total)} regional support groups have a sponsor.`,
    members && vacancies.length > 0 && `Without one: ${list(vacancies)}.`,
    members &&
      fund !== undefined &&
      `Of ${moneyText(fund.available)} that has come in, ${moneyText(fund.committed)} is committed.`,
    ...(fund?.posts ?? []).map(({ title, hundredths, state }) =>
      sentence(planWords.post(title, hundredths, state)),
    ),
  ];
  return sentences.some(Boolean) ? [paragraph(...sentences)] : [];
}

/** Which group is sponsored by a director of which authority. */
const groupTable = ({ groups }: SteeringFigures): ReportBlock[] =>
  groups.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: 'Support groups and who sponsors them',
          columns: ['Support group', 'Sponsor', 'Since'],
          rows: groups.map(({ name, sponsor }) =>
            sponsor
              ? [name, sponsorText(sponsor.authority), dayText(sponsor.since)]
              : [name, 'Nobody yet', ''],
          ),
        },
      ];

const sponsorText = (authority: string | undefined): string =>
  authority === undefined ? 'A director' : `A director of ${authority}`;

function meetings({ held, cancelled }: SteeringFigures) {
  const sentences = [
    ...held.map(
      ({ on, present, members }) =>
        `The group met on ${dayText(on)}; ${ofAll(present, members)} members came.`,
    ),
    ...cancelled.map(
      ({ on, reason }) => `The meeting of ${dayText(on)} was cancelled. ${sentence(`The reason: ${reason}`)}`,
    ),
  ];
  return sentences.length > 0 ? [paragraph(...sentences)] : [];
}

function nextSteps({ supportGroups }: SteeringFigures) {
  const vacant = supportGroups.total - supportGroups.sponsored;
  return vacant > 0
    ? {
        nextSteps: [
          paragraph(
            `${plural(vacant, 'support group still needs', 'support groups still need')} a director as sponsor.`,
          ),
        ],
      }
    : {};
}
