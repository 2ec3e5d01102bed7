import { type Report, type ReportFigure, type ReportPart, reportId } from '../../programme/report/report.ts';

/** Something that a person typed. */
type Typed = (text: string) => string;

/** A report with one block of each kind and a figure of each unit. */
export function sampleReport(typed: Typed = text => text, more: Partial<Report> = {}): Report {
  const named = { asAt: '2016-02-05', audience: 'members' as const, version: 1, ...more };
  return {
    region: 'demo',
    id: reportId(named),
    state: 'draft',
    regionName: typed('Demo Region'),
    title: `${typed('Demo Region')} February 2016 update`,
    meeting: typed('the February meeting'),
    parts: partsOf(typed),
    figures: figuresOf(typed),
    sources: [{ code: 'training.totals', text: 'Totals of all sessions.' }],
    withheld: [
      { code: 'training.trainedByAuthority', of: { code: 'D04', name: typed('Torwyn Bay') }, rule: 'X4' },
      {
        code: 'training.trainedByAuthority',
        of: { code: 'D05', name: typed('Lantic Isles') },
        rule: 'X4',
        second: true,
      },
    ],
    drafted: { at: new Date('2016-02-05T16:00:00Z'), by: 'manager' },
    ...named,
  };
}

const partsOf = (typed: Typed): ReportPart[] => [
  {
    heading: 'peerChallenge',
    title: 'Peer challenge',
    blocks: [
      {
        kind: 'paragraph',
        text: `2 topics were adopted: “${typed('Neglect')}” and “${typed('Workforce')}”.`,
      },
      {
        kind: 'chart',
        caption: 'Support for each topic',
        columns: ['Topic', 'Ballots'],
        bars: [
          { label: typed('Neglect'), value: 13, text: '13 of 15' },
          { label: typed('Workforce'), value: 0, text: '0 of 15' },
        ],
      },
    ],
  },
  {
    heading: 'nextSteps',
    title: 'Next steps',
    blocks: [{ kind: 'list', items: [typed('Session T7 in South'), typed('Session T8 in South')] }],
  },
  {
    heading: 'tables',
    title: 'Annex: tables',
    blocks: [
      {
        kind: 'table',
        caption: 'People trained, by authority',
        columns: ['Authority', 'People'],
        rows: [
          [typed('Carrowmoor'), '9'],
          [typed('Torwyn Bay'), 'c'],
        ],
      },
    ],
  },
];

const figure = { asAt: '2016-02-05', source: 'training.totals' };

const figuresOf = (typed: Typed): ReportFigure[] => [
  { ...figure, code: 'training.trained', value: 94, unit: 'count', label: 'People trained', shown: '94' },
  {
    ...figure,
    ...{
      code: 'training.trainedByAuthority',
      of: { code: 'D04', name: typed('Torwyn Bay') },
      value: 'c',
    },
    ...{ unit: 'count', label: 'People trained, by authority', shown: 'c' },
  },
  {
    ...figure,
    ...{
      code: 'survey.answersPercent',
      answer: 'noChange',
      answerText: 'No',
      value: -7.4,
      unit: 'percent',
    },
    ...{ label: 'Share of an answer', shown: '-7.4%', asAt: '2016-02-03' },
  },
  { ...figure, code: 'vote.quorumMet', value: true, unit: 'yesNo', label: 'Quorum met', shown: 'yes' },
  {
    ...figure,
    ...{ code: 'vote.closedOn', value: '2015-11-27', unit: 'day', label: 'Day of the close' },
    shown: '27 November 2015',
  },
  {
    ...figure,
    code: 'vote.endorsement',
    value: 'declared',
    unit: 'text',
    label: 'Decision',
    shown: 'open',
  },
];
