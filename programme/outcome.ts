import type { Refusal } from './refusal.ts';

/** What a service answers: the value, or every reason at once why not. Faults are thrown instead. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusals: [Refusal, ...Refusal[]] };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refuse = (
  first: Refusal,
  ...rest: Refusal[]
): { ok: false; refusals: [Refusal, ...Refusal[]] } => ({
  ok: false,
  refusals: [first, ...rest],
});

/** The value when nothing is wrong with it, otherwise everything that is. */
export function unless<T>([first, ...rest]: readonly Refusal[], value: () => T): Outcome<T> {
  return first ? refuse(first, ...rest) : done(value());
}
