import { mostOfBallot } from '../../programme/vote/methods/method.ts';
import type { VoteResult } from '../../programme/vote/result.ts';
import type { ResultView } from '../../programme/vote/views.ts';
import { endorsePriority } from '../forms/endorse-priority.ts';
import { exportBallots } from '../forms/export-ballots.ts';
import { showPlan } from '../forms/show-plan.ts';
import { showVote } from '../forms/show-vote.ts';
import { type Actions, type Card, card, type Elements, unfold } from '../kit/card.ts';
import { barChart, bullets, callout, facts, heading, note, paragraph, subheading } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { recordedBallots } from './recorded-ballots.ts';
import { runOffLines } from './run-off-lines.ts';
import { authorityLines, noneLine, supportTable } from './support-table.ts';
import { optionChoices, topicLine } from './vote-rules.ts';

const { buttons, facts: label, result: say } = words.vote;
const CHART_LABEL = 40;

/** A declared result: what is adopted and why, support per topic as a chart and as a table, and what the branch made of it. */
export function resultCard(view: ResultView): Card {
  const { result } = view;
  const adopted = result.options.filter(option => option.adopted);
  const turnout = words.vote.turnout(result.ballots, result.electorate);
  const bars = result.options.map(
    ({ code, title, support }) =>
      [plainAnywhere(shortened(words.vote.proposal.line(code, title), CHART_LABEL)), support] as const,
  );
  return card({
    summary: say.summary(
      plainAnywhere(result.title),
      turnout,
      adopted.map(option => plainAnywhere(option.title)),
    ),
    body: [
      heading(say.heading(plainText(result.title))),
      ...(result.quorumMet ? [] : [callout(say.advisory, 'Warning')]),
      subheading(adopted.length ? say.adoptedHeading : say.nothing),
      ...(adopted.length ? bullets(adopted.map(topicLine)) : []),
      paragraph(say.why(result.adoptRule, result.ballots, adopted.length)),
      ...ties(result),
      facts([
        [label.turnout, turnout],
        [label.quorum, quorum(result)],
        [label.method, words.vote.method(result)],
        [label.adopted, words.vote.adoptRule(result.adoptRule)],
        [label.ties, words.vote.tieRule(result)],
        [say.declared, words.format.time(result.declaredAt)],
      ]),
      subheading(say.chart),
      ...barChart(say.chart, bars),
      supportTable(result.method, result),
      ...noneLine(result, result.noneOfThese),
      ...authorityLines(result.method, result),
      ...runOffLines(result),
      ...(nearlyUnanimous(result) ? [note(say.unanimous(result.unit))] : []),
      ...endorsements(view),
      ...recordedBallots(view),
      note(say.methodNote(result.method, result.unit)),
    ],
    actions: actions(view),
  });
}

const quorum = ({ quorum: { kind }, quorumMet }: VoteResult): string =>
  kind === 'none' ? say.noQuorum : quorumMet ? say.quorumMet : say.quorumNotMet;

function ties({ method, tiedAtCut, options, adoptRule, runOff }: VoteResult): Elements {
  const tied = options.filter(option => tiedAtCut.includes(option.code));
  const [first] = tied;
  if (!first) return [];
  const most = adoptRule.kind === 'topN' ? adoptRule.n : adoptRule.max;
  if (runOff) return [paragraph(say.tieRunOff(tied.map(topicLine), say.amount(method, first.support)))];
  return [paragraph(say.tie(tied.map(topicLine), say.amount(method, first.support), most))];
}

/**
 * Who chose what can be read off a result in which all or nearly all ballots give a topic the most that they could (X11;
 * the share is that of X7). A recorded vote says it anyway.
 */
const nearlyUnanimous = ({ method, options, ballots, recordedVote }: VoteResult): boolean =>
  !recordedVote &&
  ballots > 0 &&
  options.some(option => option.support * 100 >= ballots * mostOfBallot(method) * 95);

function endorsements({ result, priorities }: ResultView): Elements {
  if (result.adopted.length === 0) return [];
  const lines = result.options
    .filter(option => option.adopted)
    .map(option => {
      const priority = priorities.find(one => one.code === option.code);
      return say.endorsementLine(
        topicLine(option),
        say.endorsement[priority?.endorsement ?? 'declared'],
        priority?.decidedAt,
        plainText(priority?.note ?? ''),
      );
    });
  return [subheading(say.endorsementHeading), ...bullets(lines)];
}

function actions({ result, priorities, mayEndorse, mayExport }: ResultView): Actions {
  const { vote, options } = result;
  const choices = optionChoices(options.filter(option => option.adopted));
  const endorse = unfold(
    buttons.endorse,
    endorsePriority.inputs({ code: { choices, preset: choices[0]?.value } }),
    [endorsePriority.submit(buttons.recordDecision, { vote })],
  );
  return [
    ...(mayEndorse && choices.length ? [endorse] : []),
    ...(mayExport ? [exportBallots.submit(buttons.exportBallots, { vote })] : []),
    ...(priorities.some(({ endorsement }) => endorsement === 'endorsed')
      ? [showPlan.submit(words.plan.buttons.plan)]
      : []),
    showVote.submit(buttons.vote, { vote }),
  ];
}
