import type { Asker } from '../asker.ts';
import { type Day, londonDay, plusDays } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { personNamed } from '../region/named-person.ts';
import { denied } from '../region/people-deps.ts';
import { may, permittedRoles } from '../region/permissions.ts';
import type { Person } from '../region/person.ts';
import { holds } from '../region/roles.ts';
import { lineOf, type SupportGroupsView } from './group-views.ts';
import type { SteeringDeps } from './steering-deps.ts';
import { existsOn, type SupportGroup, sponsorOn, sponsorshipOn, withSponsor } from './support-group.ts';

/** What can be written about support groups. Buttons carry these names, so they are permanent. */
export const GROUP_FORMS = ['add', 'record', 'end', 'close'] as const;
export type GroupForm = (typeof GROUP_FORMS)[number];

/** Support groups and the directors who champion them (G4). */
export function groupService({ steering, people }: Pick<SteeringDeps, 'steering' | 'people'>) {
  async function sponsorsOf(region: string, groups: readonly SupportGroup[]): Promise<Person[]> {
    const ids = groups.flatMap(({ sponsorships }) => sponsorships.map(({ sponsor }) => sponsor));
    return people.byIds(region, [...new Set(ids)]);
  }

  async function view(asker: Asker): Promise<SupportGroupsView> {
    const { person, now } = asker;
    const day = londonDay(now);
    const groups = (await steering.groups(person.region)).filter(group => existsOn(group, day));
    const known = await sponsorsOf(person.region, groups);
    const lines = groups.map(group => lineOf(group, known, person, day));
    return {
      on: day,
      groups: lines.sort((a, b) => Number(a.sponsorName !== undefined) - Number(b.sponsorName !== undefined)),
      sponsored: lines.filter(({ sponsorName }) => sponsorName !== undefined).length,
      mayManage: may(person, 'runSteeringGroup', day),
      mayTake: may(person, 'sponsorGroups', day),
    };
  }

  /** One change of a group; what `decide` refuses is answered. */
  async function changed(
    asker: Asker,
    id: string,
    decide: (group: SupportGroup) => Outcome<SupportGroup>,
  ): Promise<Outcome<SupportGroupsView>> {
    const outcome = await steering.changeGroup<Outcome<SupportGroup>>(asker.person.region, id, stands => {
      const next = decide(stands);
      return next.ok && next.value !== stands ? { next: next.value, answer: next } : { answer: next };
    });
    if (!outcome) return refuse({ code: 'groupNotFound' });
    return outcome.ok ? done(await view(asker)) : outcome;
  }

  /** The group with this sponsor from a day on, where the day and the person allow it. */
  function sponsored(
    group: SupportGroup,
    { id: sponsor, name, leftOn }: Person,
    from: Day,
    { person, now }: Asker,
  ): Outcome<SupportGroup> {
    if (!existsOn(group, from))
      return group.to !== undefined && group.to < from
        ? refuse({ code: 'groupEnded', name: group.name, to: group.to })
        : refuse({ code: 'sponsorshipOutOfOrder', name: group.name, from, since: group.from });
    if (leftOn !== undefined && leftOn < from) return refuse({ code: 'personHasLeft', name, leftOn });
    const present = sponsorshipOn(group, from);
    if (present?.sponsor === sponsor && present.to === undefined) return done(group);
    const later = group.sponsorships.find(one => one.from >= from);
    if (later) return refuse({ code: 'sponsorshipOutOfOrder', name: group.name, from, since: later.from });
    const given = { sponsor, from, by: person.id, at: now };
    return done({ ...group, sponsorships: withSponsor(group.sponsorships, given) });
  }

  return {
    async list(asker: Asker): Promise<Outcome<SupportGroupsView>> {
      return denied(asker, 'seeSupportGroups') ?? done(await view(asker));
    },

    /** `id` is minted with the form, so pressing twice adds one. */
    async add(
      asker: Asker,
      id: string,
      { name, purpose, from }: Pick<SupportGroup, 'name' | 'purpose' | 'from'>,
    ): Promise<Outcome<SupportGroupsView>> {
      const refused = denied(asker, 'runSteeringGroup');
      if (refused) return refused;
      const { region } = asker.person;
      const group = { id, region, name, purpose, from, sponsorships: [], revision: 1 };
      return (await steering.insertGroup(group)) === 'taken'
        ? refuse({ code: 'groupNameTaken', name })
        : done(await view(asker));
    },

    /** The group's last day; whoever sponsors it does so until then. */
    async end(asker: Asker, id: string, to: Day): Promise<Outcome<SupportGroupsView>> {
      const refused = denied(asker, 'runSteeringGroup');
      if (refused) return refused;
      return changed(asker, id, group => {
        const { name, from } = group;
        if (to < from) return refuse({ code: 'groupEndsBeforeItBegins', name, from, to });
        const sponsorships = group.sponsorships
          .filter(one => one.from <= to)
          .map(one => (one.to === undefined || one.to > to ? { ...one, to } : one));
        return done({ ...group, to, sponsorships });
      });
    },

    /** Records a director, by name or work email, as sponsor from a day on; the one before ends the day before. */
    async sponsor(asker: Asker, id: string, typed: string, from: Day): Promise<Outcome<SupportGroupsView>> {
      const refused = denied(asker, 'runSteeringGroup');
      if (refused) return refused;
      const named = await personNamed(people, asker.person.region, typed, () => true);
      if (!named.person) return refuse({ code: 'namedPersonNotFound', text: typed, found: named.found });
      const { person } = named;
      if (!holds(person, permittedRoles('sponsorGroups'), from))
        return refuse({ code: 'notADirector', name: person.name, on: from });
      return changed(asker, id, group => sponsored(group, person, from, asker));
    },

    /** A director takes a vacancy, from today on. Of two who press at once the first has it. */
    async take(asker: Asker, id: string): Promise<Outcome<SupportGroupsView>> {
      const refused = denied(asker, 'sponsorGroups');
      if (refused) return refused;
      const { person, now } = asker;
      const today = londonDay(now);
      const known = await sponsorsOf(person.region, await steering.groups(person.region));
      const outcome = await changed(asker, id, group => {
        const holder = sponsorOn(group, known, today);
        if (holder === person.id) return done(group);
        return holder === undefined
          ? sponsored(group, person, today, asker)
          : refuse({ code: 'groupHasSponsor', name: group.name, sponsor: holder });
      });
      if (outcome.ok || outcome.refusals[0].code !== 'groupHasSponsor') return outcome;
      // Whoever was quicker is known by her id only until now.
      const [refusal] = outcome.refusals;
      const holder = await people.byId(person.region, refusal.sponsor);
      return refuse({ ...refusal, sponsor: holder?.name ?? '' });
    },

    /** Ends the sponsorship on a day: the sponsor's own, or anybody's by the programme manager. */
    async endSponsorship(asker: Asker, id: string, to: Day): Promise<Outcome<SupportGroupsView>> {
      const { person, now } = asker;
      const isManager = may(person, 'runSteeringGroup', londonDay(now));
      return changed(asker, id, group => {
        const last = group.sponsorships.at(-1);
        if (!last || (last.to !== undefined && last.to <= to && last.to < londonDay(now)))
          return refuse({ code: 'groupHasNoSponsor', name: group.name });
        if (!isManager && last.sponsor !== person.id)
          return refuse({ code: 'notYourRole', roles: permittedRoles('runSteeringGroup') });
        if (to < plusDays(last.from, -1))
          return refuse({ code: 'sponsorshipOutOfOrder', name: group.name, from: to, since: last.from });
        const before = group.sponsorships.slice(0, -1);
        // One that would end before it began never was.
        const ended = to < last.from ? before : [...before, { ...last, to }];
        return done({ ...group, sponsorships: ended });
      });
    },

    /** Asks all directors whether they sponsor one of the groups that have nobody; once a day at most. */
    async ask(asker: Asker): Promise<Outcome<{ vacancies: number; view: SupportGroupsView }>> {
      const refused = denied(asker, 'runSteeringGroup');
      if (refused) return refused;
      const { region } = asker.person;
      const today = londonDay(asker.now);
      const vacant = (await view(asker)).groups.filter(({ sponsorName }) => sponsorName === undefined);
      if (vacant.length === 0) return refuse({ code: 'noVacancy' });
      for (const { group } of vacant)
        await steering.changeGroup(region, group.id, stands =>
          stands.askedOn === today
            ? { answer: false }
            : { next: { ...stands, askedOn: today }, answer: true },
        );
      return done({ vacancies: vacant.length, view: await view(asker) });
    },
  };
}
