import type { Outcome } from '../../programme/outcome.ts';

/** What came out; throws when it was refused. */
export const worked = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
};

/** Why it was refused; nothing when it was not. */
export const codesOf = (outcome: Outcome<unknown>): string[] =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
