import type { RetentionRule } from '../retention/retention-rules.ts';

/** Parts of what somebody reads about herself, in their order. */
export const HELD_SECTIONS = ['votes', 'training', 'surveys', 'year', 'plan', 'messages', 'records'] as const;
export type HeldSection = (typeof HELD_SECTIONS)[number];

/** Where the id of a person may stand in a thing. */
export interface HeldPlace {
  /** Names of fields from the outside in, through lists: `bookings.person`. */
  path: string;
  /** Fields beside it that are about her, too, and are given to her with it. Never another person's, nor an answer. */
  tells?: readonly string[];
}

/** Where the things of another collection have the name that people know. */
export interface NamedElsewhere {
  collection: string;
  /** The field with its id. */
  by: string;
  /** The field there that names it. */
  field: string;
}

/**
 * What a collection holds about people: where it says something, what erasing somebody does to it, and for how long it
 * is kept. A collection that names people has one of these beside its types, and a line in `held-sources.ts`; a test
 * looks at everything that is stored and finds a place that is missing.
 */
export interface HeldSource {
  /** As it is stored, and as docs/privacy.md has it. */
  collection: string;
  section: HeldSection;
  /** The field by which people call a thing of it. */
  name?: string | NamedElsewhere;
  /** The field that says when it was. */
  when?: string;
  /** In the order in which they count: an entry of a list is told once, for the first that fits. */
  places: readonly HeldPlace[];
  /** Every place has an index of its own, so each is looked into by itself. */
  indexed?: true;
  /** `account`: it names a Microsoft account in the place of a person. */
  by?: 'account';
  /**
   * `nameless`: it stays, for counts and for what others decided on it, and her id leads to nobody. `removed`: it goes.
   * `ended`: what is still to come is given up, and the rest stays nameless.
   */
  erasing: 'nameless' | 'removed' | 'ended';
  /** The rule that removes it, or the name on it, with time; without one it stays until somebody is erased. */
  kept?: RetentionRule | 'forGood';
}

/** Names a place of a source: `sessions.bookings.person`. */
export type KeyOf<S> = S extends {
  collection: infer C extends string;
  places: readonly { path: infer P extends string }[];
}
  ? `${C}.${P}`
  : never;
