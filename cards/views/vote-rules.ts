import type { Vote, VoteOption, VoteRules } from '../../programme/vote/vote.ts';
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
  [label.method, words.vote.method(rules.method)],
  [label.closes, words.format.time(rules.closesAt)],
  [label.secrecy, words.vote.secrecy(rules)],
];

/** All rules of a vote in words; those on the time before voting only as long as it lasts. */
export const ruleFacts = (vote: Vote, known: Known = {}): Fact[] => [
  ...ballotFacts(vote),
  ...(vote.state === 'draft' || vote.state === 'debate'
    ? [[label.debate, words.vote.debate(vote.minimumDebateHours, known.debateEndsAt)] as const]
    : []),
  [label.quorum, words.vote.quorum(vote.quorum, vote.unit, known.electorate)],
  [label.adopted, words.vote.adoptRule(vote.adoptRule)],
  [label.ties, words.vote.tieRule],
  [label.reminders, words.vote.reminders(vote.remindMinutesBefore)],
];

/** Titles of the options with these codes, in the order of the options, to be read as card text. */
export const optionTitles = (options: readonly VoteOption[], codes: readonly string[]): string[] =>
  options.filter(option => codes.includes(option.code)).map(option => plainText(option.title));

/** Options as choices of an input. */
export const optionChoices = (options: readonly VoteOption[]) =>
  options.map(({ code, title }) => ({ value: code, title: plainAnywhere(title) }));

/** A topic by code and title, to be read as card text. */
export const topicLine = ({ code, title }: { code: string; title: string }): string =>
  words.vote.proposal.line(plainText(code), plainText(title));
