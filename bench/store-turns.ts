import { type Rate, rateOf } from './rounds.ts';
import type { Operation, StoreSide } from './store-sides.ts';

export const IN_FLIGHT = 64;
export const NAMES: Record<Operation, string> = {
  insert: 'durable inserts',
  read: 'point reads',
  find: 'indexed finds',
  update: 'conditional updates',
};

export interface Size {
  documents: number;
  rounds: number;
  /** Of one side in one round. */
  turns: number;
}

/** A side, and how many people it keeps: those with the numbers below. */
export interface Measured {
  store: StoreSide;
  people: number;
}

export async function filled(side: Measured, people: number): Promise<void> {
  await side.store.fill(side.people, people);
  side.people = people;
}

/** Inserts count on from the people who are there; the others go all over them, in the same order on every side. */
export function turnsOf(side: Measured, operation: Operation, turns: number): Promise<Rate> {
  const { store, people } = side;
  if (operation === 'insert') side.people += turns;
  const numberOf = (turn: number): number =>
    operation === 'insert' ? people + turn : (turn * 7_919) % people;
  return rateOf(
    turns,
    Array.from({ length: IN_FLIGHT }, () => (turn: number) => store[operation](numberOf(turn))),
  );
}
