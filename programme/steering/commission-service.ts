import type { Asker } from '../asker.ts';
import { type Day, londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { personNamed } from '../region/named-person.ts';
import { denied } from '../region/people-deps.ts';
import { may } from '../region/permissions.ts';
import type { Person } from '../region/person.ts';
import { type Commission, isOpen, lastWord, type NotedState, stalePeriods } from './commission.ts';
import type { SteeringDeps } from './steering-deps.ts';

export interface NewCommission {
  text: string;
  givenBy: string;
  givenOn: Day;
  /** Name or work email; empty where nobody owns it. */
  owner: string;
  due?: Day | undefined;
}

export interface CommissionLine {
  commission: Commission;
  ownerName?: string;
  lastWordAt: Date;
  isStale: boolean;
  isOverdue: boolean;
  /** The asker may say how it goes. */
  mayNote: boolean;
}

export interface CommissionsView {
  /** Open ones first, then by the day they were given, the latest first. */
  commissions: CommissionLine[];
  mayGive: boolean;
}

/** Tasks that were given to the steering group, and how they go (S10). */
export function commissionService({ steering, people }: Pick<SteeringDeps, 'steering' | 'people'>) {
  function line(commission: Commission, { person, now }: Asker, owners: readonly Person[]): CommissionLine {
    const day = londonDay(now);
    const owner = owners.find(({ id }) => id === commission.owner);
    const open = isOpen(commission);
    return {
      commission,
      ...(owner && { ownerName: owner.name }),
      lastWordAt: lastWord(commission),
      isStale: stalePeriods(commission, now) > 0,
      isOverdue: open && commission.due !== undefined && commission.due < day,
      mayNote: open && (commission.owner === person.id || may(person, 'runSteeringGroup', day)),
    };
  }

  /** An owner who is no member sees what is her own. */
  async function lines(asker: Asker): Promise<CommissionLine[]> {
    const { person, now } = asker;
    const all = await steering.commissions(person.region);
    const seesAll = may(person, 'seeSteeringGroup', londonDay(now));
    const seen = all.filter(({ owner }) => seesAll || owner === person.id);
    const owners = await people.byIds(
      person.region,
      seen.flatMap(({ owner }) => owner ?? []),
    );
    return seen.map(one => line(one, asker, owners));
  }

  return {
    async list(asker: Asker): Promise<Outcome<CommissionsView>> {
      const { person, now } = asker;
      const found = await lines(asker);
      const refused = found.length === 0 ? denied(asker, 'seeSteeringGroup') : undefined;
      if (refused) return refused;
      const rank = ({ commission }: CommissionLine): number => Number(!isOpen(commission));
      return done({
        commissions: found.sort((a, b) => rank(a) - rank(b)),
        mayGive: may(person, 'runSteeringGroup', londonDay(now)),
      });
    },

    async one(asker: Asker, id: string): Promise<Outcome<CommissionLine>> {
      const found = (await lines(asker)).find(({ commission }) => commission.id === id);
      return found ? done(found) : refuse({ code: 'commissionNotFound' });
    },

    /** `id` is minted with the form, so pressing twice gives one. Without an owner the programme manager is asked. */
    async give(asker: Asker, id: string, wanted: NewCommission): Promise<Outcome<string>> {
      const refused = denied(asker, 'runSteeringGroup');
      if (refused) return refused;
      const { person, now } = asker;
      const { text, givenBy, givenOn, owner, due } = wanted;
      if (givenOn > londonDay(now)) return refuse({ code: 'givenInFuture', on: givenOn });
      if (due !== undefined && due < givenOn)
        return refuse({ code: 'commissionDueBeforeGiven', givenOn, due });
      const named = owner === '' ? undefined : await personNamed(people, person.region, owner, () => true);
      if (named && !named.person)
        return refuse({ code: 'namedPersonNotFound', text: owner, found: named.found });
      await steering.insertCommission({
        id,
        region: person.region,
        text,
        givenBy,
        givenOn,
        ...(named?.person && { owner: named.person.id }),
        ...(due !== undefined && { due }),
        state: 'given',
        notes: [],
        revision: 1,
        createdAt: now,
        createdBy: person.id,
      });
      return done(id);
    },

    /** A word on how it goes, by its owner or the programme manager; it may end it. */
    async note(
      asker: Asker,
      id: string,
      seen: number,
      { state, text }: { state: NotedState; text: string },
    ): Promise<Outcome<string>> {
      const { person, now } = asker;
      const isManager = may(person, 'runSteeringGroup', londonDay(now));
      const outcome = await steering.changeCommission<Outcome<string>>(person.region, id, stands => {
        if (!isManager && stands.owner !== person.id)
          return { answer: refuse({ code: 'commissionNotYours' }) };
        if (!isOpen(stands)) return { answer: refuse({ code: 'commissionOver', state: stands.state }) };
        if (stands.revision !== seen) return { answer: refuse({ code: 'changedMeanwhile' }) };
        const note = { text, state, at: now, by: person.id };
        return { next: { ...stands, state, notes: [...stands.notes, note] }, answer: done(id) };
      });
      return outcome ?? refuse({ code: 'commissionNotFound' });
    },
  };
}
