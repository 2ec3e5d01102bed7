import { inOrder, type Marks, NONE_OF_THESE } from '../../programme/vote/marks.ts';
import type { OpenedVote, Vote, VoteOption, VoteRules } from '../../programme/vote/vote.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

export type Fact = readonly [string, string];

/** What is known beside the rules: how many may vote (once frozen), and when the debate has lasted long enough. */
interface Known {
  electorate?: number | undefined;
  debateEndsAt?: Date | undefined;
}

const { facts: label } = words.vote;

/** What everybody has to know before a ballot is sent: unit, method and limit, closing time, secrecy. */
export const ballotFacts = (rules: VoteRules): Fact[] => [
  [label.unit, words.vote.unit(rules)],
  [label.method, words.vote.method(rules)],
  [label.closes, words.format.time(rules.closesAt)],
  [label.secrecy, words.vote.secrecy(rules)],
];

/** All rules that decide what becomes of the ballots, for whoever fills one in. */
export const votingFacts = (vote: Vote, electorate = vote.electorate?.length): Fact[] => [
  ...ballotFacts(vote),
  [label.quorum, words.vote.quorum(vote.quorum, vote.unit, electorate)],
  [label.adopted, words.vote.adoptRule(vote.adoptRule)],
  vote.firstRound
    ? [label.runOff, words.vote.runOff.of(vote.options?.length ?? 0, vote.firstRound.places)]
    : [label.ties, words.vote.tieRule(vote)],
];

/** All rules of a vote in words; those on the time before voting only as long as it lasts. */
export const ruleFacts = (vote: Vote, known: Known = {}): Fact[] => [
  ...votingFacts(vote, known.electorate),
  ...(vote.state === 'draft' || vote.state === 'debate'
    ? [[label.debate, words.vote.debate(vote.minimumDebateHours, known.debateEndsAt)] as const]
    : []),
  [label.reminders, words.vote.reminders(vote.remindMinutesBefore)],
];

/** What a ballot says, a line for each mark, with titles that have passed a gate: that of card text unless told. */
export const markLines = (
  { method, options }: Pick<OpenedVote, 'method' | 'options'>,
  marks: Marks,
  gate: (title: string) => string = plainText,
): string[] =>
  inOrder(marks, options, method.kind === 'ranked').map(({ code, weight }) =>
    code === NONE_OF_THESE
      ? words.vote.noneOfThese
      : words.vote.mark(method, gate(options.find(option => option.code === code)?.title ?? code), weight),
  );

/** Options as choices of an input. */
export const optionChoices = (options: readonly VoteOption[]) =>
  options.map(({ code, title }) => ({ value: code, title: plainAnywhere(title) }));

/** A topic by code and title, to be read as card text. */
export const topicLine = ({ code, title }: { code: string; title: string }): string =>
  words.vote.proposal.line(plainText(code), plainText(title));
