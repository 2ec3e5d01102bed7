import { type Account, accountKey, type Person } from './person.ts';

/**
 * Who an account is, remembered for a short while because every turn asks. Bounded; forgets whoever is changed by this
 * process. Another process notices after `lifeMs` at the latest, so keep that to seconds: for so long an ended role
 * may still act there.
 */
export class PersonMemo {
  readonly #known = new Map<string, { person: Person; at: number }>();
  readonly #lifeMs: number;
  readonly #limit: number;
  #changes = 0;

  constructor(limits: { lifeMs: number; people: number }) {
    this.#lifeMs = limits.lifeMs;
    this.#limit = limits.people;
  }

  /** Counts the changes; what was read before one must not be remembered after it. */
  get changes(): number {
    return this.#changes;
  }

  recall(account: Account, now: Date): Person | undefined {
    const known = this.#known.get(accountKey(account));
    // A clock that was set back must not make anybody remembered for longer.
    const age = now.getTime() - (known?.at ?? 0);
    return age >= 0 && age < this.#lifeMs ? known?.person : undefined;
  }

  /** `readAt` is what `changes` was when the person began to be read. */
  remember(account: Account, person: Person, now: Date, readAt: number): void {
    if (readAt !== this.#changes) return;
    const key = accountKey(account);
    this.#known.delete(key);
    this.#known.set(key, { person, at: now.getTime() });
    const oldest = this.#known.keys().next();
    if (this.#known.size > this.#limit && !oldest.done) this.#known.delete(oldest.value);
  }

  forget(...ids: readonly string[]): void {
    this.#changes += 1;
    for (const [key, { person }] of this.#known) if (ids.includes(person.id)) this.#known.delete(key);
  }
}
