import type { Asker } from '../asker.ts';
import { type Day, londonDay } from '../calendar.ts';
import { codeOfName } from '../code-of-name.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { type Authority, authoritiesOn } from '../region/authority.ts';
import { denied } from '../region/people-deps.ts';
import { may, mayActFor, permittedRoles } from '../region/permissions.ts';
import type { RecordSystem, SystemInUse } from './record-system.ts';
import { switchedTo, systemOn } from './system-timeline.ts';
import type { TrainingDeps } from './training-deps.ts';

/** A family of record systems with the names of the authorities that work with it on a day. */
export interface SystemLine extends RecordSystem {
  authorities: string[];
}

export interface SystemsView {
  on: Date;
  /** The most used first; those that nobody uses last. */
  systems: SystemLine[];
  /** Names of authorities of which nobody has said. */
  unknown: string[];
  /** Changes from one system to another that are known and still to come. */
  changes: { authorityName: string; systemName: string; from: Day }[];
  /** Authorities that the asker may set the system of. */
  maySet: Pick<Authority, 'code' | 'name'>[];
  mayAdd: boolean;
}

/** Record systems, and which authority works with which from when on. */
export function systemsService(deps: Pick<TrainingDeps, 'training' | 'regions'>) {
  async function read(region: string) {
    const [systems, uses, authorities] = await Promise.all([
      deps.training.recordSystems(region),
      deps.training.systemsInUse(region),
      deps.regions.authorities(region),
    ]);
    return { systems, uses, authorities };
  }

  async function view({ person, now }: Asker): Promise<SystemsView> {
    const { systems, uses, authorities } = await read(person.region);
    const day = londonDay(now);
    const present = authoritiesOn(authorities, day);
    const of = (system: string | undefined): string[] =>
      present.filter(({ code }) => systemOn(uses, code, day)?.system === system).map(({ name }) => name);
    return {
      on: now,
      systems: systems
        .map(system => ({ ...system, authorities: of(system.code) }))
        .sort((a, b) => b.authorities.length - a.authorities.length || a.name.localeCompare(b.name, 'en-GB')),
      unknown: of(undefined),
      changes: comingChanges(uses, day).map(({ authority, system, from }) => ({
        authorityName: present.find(({ code }) => code === authority)?.name ?? authority,
        systemName: systems.find(({ code }) => code === system)?.name ?? system,
        from,
      })),
      maySet: present.filter(({ code }) => mayActFor(person, code, day)),
      mayAdd: may(person, 'addRecordSystem', day),
    };
  }

  return {
    async overview(asker: Asker): Promise<Outcome<SystemsView>> {
      const refused = denied(asker, 'seeRecordSystems');
      return refused ?? done(await view(asker));
    },

    /** Adds a family, or renames its supplier; the same name twice is one. */
    async add(asker: Asker, name: string, supplier: string): Promise<Outcome<SystemsView>> {
      const refused = denied(asker, 'addRecordSystem');
      if (refused) return refused;
      const { region } = asker.person;
      const same = (one: RecordSystem): boolean => one.name.toLowerCase() === name.toLowerCase();
      const known = (await deps.training.recordSystems(region)).find(same);
      await deps.training.putRecordSystem({
        region,
        code: known?.code ?? codeOfName(name),
        name: known?.name ?? name,
        ...(supplier !== '' && { supplier }),
      });
      return done(await view(asker));
    },

    /** The authority works with this system from the day on; the one before ends the day before. */
    async setInUse(
      asker: Asker,
      authority: string,
      system: string,
      from: Day,
    ): Promise<Outcome<SystemsView>> {
      const { person, now } = asker;
      const { systems, uses, authorities } = await read(person.region);
      const day = londonDay(now);
      if (!authoritiesOn(authorities, day).some(({ code }) => code === authority))
        return refuse({ code: 'authorityNotFound', text: authority });
      if (!mayActFor(person, authority, day))
        return refuse({ code: 'notYourRole', roles: permittedRoles('editReadiness') });
      if (!systems.some(({ code }) => code === system)) return refuse({ code: 'recordSystemNotFound' });
      // The one before ends first: what a crash leaves then is put right by saying it again.
      for (const entry of switchedTo(uses, { region: person.region, authority, system, from }))
        await deps.training.putSystemInUse(entry);
      return done(await view(asker));
    },
  };
}

const comingChanges = (uses: readonly SystemInUse[], day: Day) =>
  uses
    .flatMap(({ authority, system, validFrom: from }) =>
      from !== undefined && from > day ? [{ authority, system, from }] : [],
    )
    .sort((a, b) => (a.from < b.from ? -1 : 1));
