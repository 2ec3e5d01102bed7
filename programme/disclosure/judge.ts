import { type Block, isOfOneMind, type SessionTotals, totalsOf } from './blocks.ts';
import { type Cell, type Figure, keyOf, type Subject, type Suppression } from './cell.ts';
import type { Step } from './step.ts';
import { agreedAnswer, FEWEST_REPLIES, mayStand, sumOf, type Totals } from './totals.ts';

/** X7: of fewer, "all or nearly all" is as good as "all". */
const FEWEST_TO_SAY_NEARLY_ALL = 20;

/** A figure and, when it is hidden, the rule that hides it. */
export interface Judged extends Figure {
  rule?: Suppression['rule'];
}

/** What was released before: its groups and its log. */
export interface Before {
  groups: readonly Figure[];
  log: readonly Suppression[];
}

const judged = (subject: Subject, cell: Cell, rule?: Suppression['rule']): Judged => ({
  subject,
  cell,
  ...(rule && { rule }),
});

const hidden = (subject: Subject, cellRule: 'X2' | 'X5' | 'X6', rule: Suppression['rule']): Judged =>
  judged(subject, { kind: 'hidden', rule: cellRule }, rule);

/** What all or nearly all of these said, where there are enough to say so. */
function saidBy(sessions: readonly SessionTotals[]): Cell | undefined {
  const totals = totalsOf(sessions);
  const answer = agreedAnswer(totals);
  return answer !== undefined && totals.replies >= FEWEST_TO_SAY_NEARLY_ALL
    ? { kind: 'allOrNearlyAll', replies: totals.replies, answer }
    : undefined;
}

/** The sessions of each subject. */
function membersOf(region: string, sessions: readonly SessionTotals[]): Map<string, SessionTotals[]> {
  const members = new Map<string, SessionTotals[]>();
  const add = (subject: Subject, one: SessionTotals) => {
    const there = members.get(keyOf(subject));
    if (there) there.push(one);
    else members.set(keyOf(subject), [one]);
  };
  for (const one of sessions) {
    add({ level: 'region', code: region }, one);
    add({ level: 'subRegion', code: one.subRegion }, one);
    add({ level: 'version', code: one.version }, one);
    add({ level: 'session', code: one.session }, one);
  }
  return members;
}

/** Decides what may be shown of a subject after a step, and on what was shown of it before. */
export function judgeOf(
  region: string,
  step: Step,
  before: Before | undefined,
): (subject: Subject) => Judged {
  const members = membersOf(region, step.sessions);
  const cells = new Map(before?.groups.map(({ subject, cell }) => [keyOf(subject), cell]));
  const rules = new Map(before?.log.map(({ subject, rule }) => [keyOf(subject), rule]));
  const blockOf = new Map(step.blocks.flatMap(block => block.map(one => [one, block] as const)));
  const candid = candidBlocks(step, [...members.values()]);

  const saidOf = (
    subject: Subject,
    mine: readonly SessionTotals[],
    whole: ReadonlySet<Block>,
  ): Cell | undefined => {
    if (step.kind === 'onTheWay') return undefined;
    const everybody = step.kind === 'last' || subject.level === 'session';
    const speakers = everybody ? mine : mine.filter(one => isOfOneMind(one) && !blockOf.has(one));
    const unseen = speakers.filter(one => !whole.has(blockOf.get(one) ?? []));
    // Few that are not shown, beside others that are, could be told from what is said of both.
    if (totalsOf(unseen).replies < FEWEST_REPLIES) return undefined;
    const mayTell = unseen.every(one => {
      const block = blockOf.get(one);
      return block === undefined || candid.has(block);
    });
    return mayTell ? saidBy(speakers) : undefined;
  };

  return subject => {
    const known = cells.get(keyOf(subject));
    const mine = members.get(keyOf(subject)) ?? [];
    if (mine.length === 0 && known) return judged(subject, known, rules.get(keyOf(subject)));
    const whole = blocksWithin(mine, blockOf);
    const gain = subject.level === 'region' ? step.gain : gainOf(whole);
    const said = saidOf(subject, mine, whole);
    const soFar = known?.kind === 'shown' ? known : undefined;
    if (said && !soFar && (step.kind === 'last' || !gain)) return judged(subject, said, 'X7');
    if (gain) return judged(subject, { kind: 'shown', ...(soFar ? sumOf([soFar, gain]) : gain) });
    return soFar ? judged(subject, soFar) : hiddenOf(subject, step.kind, totalsOf(mine));
  };
}

function hiddenOf(subject: Subject, kind: Step['kind'], totals: Totals): Judged {
  if (kind === 'onTheWay' && subject.level !== 'region') return hidden(subject, 'X6', 'I8');
  if (totals.replies < FEWEST_REPLIES) return hidden(subject, 'X2', 'X2');
  const cellRule = kind === 'onTheWay' ? 'X6' : 'X5';
  return hidden(subject, cellRule, agreedAnswer(totals) === undefined ? cellRule : 'X7');
}

function blocksWithin(
  sessions: readonly SessionTotals[],
  blockOf: ReadonlyMap<SessionTotals, Block>,
): Set<Block> {
  const mine = new Set(sessions);
  const touched = new Set(sessions.map(one => blockOf.get(one)).filter(block => block !== undefined));
  return new Set([...touched].filter(block => block.every(one => mine.has(one))));
}

const gainOf = (blocks: ReadonlySet<Block>): Totals | undefined =>
  blocks.size > 0 ? sumOf([...blocks].map(totalsOf)) : undefined;

/** Blocks that stay safe when it is said of all groups in them that agree, so of what is known of these, that they do. */
function candidBlocks(step: Step, groups: readonly SessionTotals[][]): Set<Block> {
  const agree = step.kind === 'last' ? groups : step.sessions.map(one => [one]);
  const told = new Set(agree.filter(group => saidBy(group) !== undefined).flat());
  return new Set(step.blocks.filter(block => mayStand(totalsOf(block.filter(one => !told.has(one))))));
}
