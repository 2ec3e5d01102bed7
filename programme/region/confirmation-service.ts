import type { Asker } from '../asker.ts';
import { type Day, londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { affiliationOf } from './affiliation.ts';
import { denied, type PeopleDeps, presentPerson } from './people-deps.ts';
import type { DecisionView, WaitingPerson } from './people-views.ts';
import { mayActFor } from './permissions.ts';
import type { Affiliation, Person } from './person.ts';

/** At most so many names on one card; the rest comes up as these are decided. */
const SHOWN_LIMIT = 25;

export interface ConfirmationService {
  /** Those whose choice this person may confirm, who chose first comes first, at most 25. */
  waiting(asker: Asker): Promise<Outcome<WaitingPerson[]>>;
  /** Says yes or no to the choices that were seen (`WaitingPerson.key`). A no clears the choice; the person is asked again. */
  decide(asker: Asker, keys: readonly string[], yes: boolean): Promise<Outcome<DecisionView>>;
}

export function confirmationService(deps: PeopleDeps): ConfirmationService {
  const { people, regions } = deps;

  async function waiting({ person, now }: Asker): Promise<WaitingPerson[]> {
    const authorities = await regions.authorities(now);
    const nameOf = (code: string): string => authorities.find(one => one.code === code)?.name ?? code;
    return (await people.unconfirmed(regions.region))
      .filter(isWaiting(londonDay(now)))
      .filter(({ authority }) => mayActFor(person, authority, londonDay(now)))
      .slice(0, SHOWN_LIMIT)
      .map(({ id, name, workEmail, authority }) => ({
        key: `${id}~${authority}`,
        name,
        authorityName: nameOf(authority),
        ...(workEmail !== undefined && { workEmail }),
      }));
  }

  /** One choice: the person and the authority that the decider saw, changed only while that still waits. */
  async function decideOne(
    asker: Asker,
    key: string,
    yes: boolean,
  ): Promise<{ name: string; applied: boolean }> {
    const split = key.lastIndexOf('~');
    const seen = key.slice(split + 1);
    const person = await presentPerson(deps, key.slice(0, split));
    if (!person || person.authority !== seen || person.authorityConfirmed)
      return { name: person?.name ?? '', applied: false };
    if (!mayActFor(asker.person, seen, londonDay(asker.now))) return { name: person.name, applied: false };
    const applied = await people.affiliate(regions.region, person.id, person, decided(person, asker, yes));
    deps.memo.forget(person.id);
    return { name: person.name, applied };
  }

  return {
    async waiting(asker) {
      return denied(asker, 'confirmPerson') ?? done(await waiting(asker));
    },

    async decide(asker, keys, yes) {
      const refused = denied(asker, 'confirmPerson');
      if (refused) return refused;
      if (keys.length === 0) return refuse({ code: 'nobodyChosen' });
      const outcomes: { name: string; applied: boolean }[] = [];
      for (const key of keys) outcomes.push(await decideOne(asker, key, yes));
      return done({
        decided: outcomes.filter(({ applied }) => applied).map(({ name }) => name),
        changedMeanwhile: outcomes
          .filter(({ applied, name }) => !applied && name !== '')
          .map(({ name }) => name),
        waiting: await waiting(asker),
      });
    },
  };
}

function decided(person: Person, { person: decider, now }: Asker, yes: boolean): Affiliation {
  if (yes)
    return { ...affiliationOf(person), authorityConfirmed: true, confirmedBy: decider.id, decidedAt: now };
  const { authority, ...rest } = affiliationOf(person);
  return { ...rest, decidedAt: now };
}

/** Waits for a yes or no on this day: leavers don't. */
export const isWaiting =
  (day: Day) =>
  (person: Person): person is Person & { authority: string } =>
    person.authority !== undefined &&
    !person.authorityConfirmed &&
    (person.leftOn === undefined || day <= person.leftOn);
