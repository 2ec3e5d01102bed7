import { reportCard } from '../../../cards/views/report-card.ts';
import { reportListCard } from '../../../cards/views/report-list-card.ts';
import {
  REPORT_AUDIENCES,
  REPORT_STATES,
  type Report,
  type ReportBlock,
  type ReportSummary,
} from '../../../programme/report/report.ts';
import { REPORT_ACTIONS } from '../../../programme/report/report-views.ts';
import { sampleReport } from '../../report/sample-report.ts';
import type { Examples } from './examples.ts';
import type { Typed } from './votes.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Sixteen topics, or as many authorities as a region has, under each heading. */
function longReport(typed: Typed, many: number): Report {
  const blocks: ReportBlock[] = [
    {
      kind: 'paragraph',
      text: numbers(8)
        .map(() => typed('A topic'))
        .join(', '),
    },
    {
      kind: 'chart',
      caption: 'Support for each topic',
      columns: ['Topic', 'Ballots'],
      bars: numbers(many).map(n => ({ label: typed(`Topic ${n}`), value: n, text: `${n} of ${many}` })),
    },
    {
      kind: 'table',
      caption: 'By sub-region',
      columns: ['Sub-region', 'Replies', 'A lot', 'A little', 'Planned', 'No'],
      rows: numbers(many).map(n => [typed(`Sub-region ${n}`), '10', '4', '3', '2', '1']),
    },
    { kind: 'list', items: numbers(many).map(n => typed(`Session ${n}`)) },
  ];
  const headings = [
    'peerChallenge',
    'steeringGroup',
    'caseTracking',
    'survey',
    'nextSteps',
    'tables',
  ] as const;
  return sampleReport(typed, {
    parts: headings.map(heading => ({ heading, title: 'Heading', blocks })),
    withheld: numbers(many).map(n => ({
      code: 'training.trainedByAuthority',
      of: { code: `D${n}`, name: typed(`Authority ${n}`) },
      rule: 'X4',
    })),
  });
}

const summary = (n: number): ReportSummary => {
  const audience = REPORT_AUDIENCES[n % 3] ?? 'members';
  const state = REPORT_STATES[n % 5] ?? 'draft';
  const { parts, figures, sources, withheld, ...rest } = sampleReport(text => text, {
    audience,
    state,
    version: n,
  });
  return rest;
};

/** Cards about the update for directors. */
export const examples: Examples = (typed, { electors }) => {
  const many = Math.min(electors, 160);
  const names = { manager: typed('Manager'), checker: typed('Checker'), chair: typed('Chair') };
  const at = new Date('2016-02-05T16:30:00Z');
  const issued = sampleReport(typed, {
    state: 'superseded',
    checked: { at, by: 'checker', note: typed('Nothing stands out') },
    approved: { at, by: 'chair' },
    issued: { at, by: 'gone' },
    superseded: { at, version: 2 },
  });
  const { meeting: _, ...short } = sampleReport(typed, { parts: [], withheld: [], drafted: { at } });
  return {
    'reportCard of a draft': reportCard({
      report: longReport(typed, many),
      actions: [...REPORT_ACTIONS],
      names,
      seesWithheld: true,
    }),
    'reportCard of one that was superseded': reportCard({
      report: issued,
      actions: [],
      names,
      seesWithheld: false,
    }),
    'reportCard of one that says little and hides nothing': reportCard({
      report: short,
      actions: [],
      names,
      seesWithheld: true,
    }),
    'reportListCard for the programme manager': reportListCard({
      reports: numbers(Math.min(electors, 20)).map(summary),
      mayDraft: true,
      audiences: [...REPORT_AUDIENCES],
    }),
    'reportListCard with nothing on it': reportListCard({
      reports: [],
      mayDraft: false,
      audiences: ['public'],
    }),
  };
};
