import type { Refusal } from '../../refusal.ts';
import type { Marks } from '../marks.ts';
import type { VoteOption } from '../vote.ts';

/** Refuses a mark on what is no option of the ballot, and two marks on one. */
export function strayMarks(options: readonly VoteOption[], marks: Marks): Refusal[] {
  const known = new Set(options.map(option => option.code));
  const codes = new Set(marks.map(({ code }) => code));
  return codes.size !== marks.length || marks.some(({ code }) => !known.has(code))
    ? [{ code: 'unknownOption' }]
    : [];
}
