import { confirmingCard } from '../../../cards/views/confirming-card.ts';
import { detailsCard } from '../../../cards/views/details-card.ts';
import { privacyCard } from '../../../cards/views/privacy-card.ts';
import { regionCard } from '../../../cards/views/region-card.ts';
import { whoAmICard } from '../../../cards/views/who-am-i-card.ts';
import { words } from '../../../cards/wording/words.ts';
import { londonDay } from '../../../programme/calendar.ts';
import type { PersonTask } from '../../../programme/region/people-views.ts';
import { may, type Permission, permittedRoles } from '../../../programme/region/permissions.ts';
import type { Person } from '../../../programme/region/person.ts';
import { answer, refused } from '../../answer.ts';
import type { Command } from '../../feature.ts';
import type { PeopleFeatureDeps } from '../people.ts';
import { findReply } from './find-reply.ts';

const { commands: say } = words.people;

/** Typed words that lead to people, roles and the region. */
export function peopleCommands({ services, contact }: PeopleFeatureDeps): Command[] {
  const { people, confirming, regions } = services;
  const allowed = (permission: Permission) => (person: Person, now: Date) =>
    may(person, permission, londonDay(now));

  /** Begins a task with the search for the person it is about. */
  const task = (
    texts: Pick<Command, 'names' | 'help'>,
    permission: Permission,
    name: PersonTask,
  ): Command => ({
    ...texts,
    audience: 'private',
    shownTo: allowed(permission),
    run: async (caller, rest) =>
      allowed(permission)(caller.person, caller.now)
        ? findReply(people, caller, name, rest)
        : refused([{ code: 'notYourRole', roles: permittedRoles(permission) }]),
  });

  return [
    {
      ...say.whoAmI,
      audience: 'private',
      run: async caller => ({ kind: 'card', card: whoAmICard(await people.own(caller), contact) }),
    },
    {
      ...say.myDetails,
      audience: 'private',
      run: async caller => ({ kind: 'card', card: detailsCard(await people.details(caller)) }),
    },
    { ...say.privacy, audience: 'public', run: async () => ({ kind: 'card', card: privacyCard(contact) }) },
    {
      ...say.region,
      audience: 'public',
      run: async ({ now }) => ({ kind: 'card', card: regionCard(await regions.overview(now)) }),
    },
    {
      ...say.toConfirm,
      audience: 'private',
      shownTo: allowed('confirmPerson'),
      run: async caller => answer(await confirming.waiting(caller), waiting => confirmingCard(waiting)),
    },
    task(say.find, 'findPeople', 'show'),
    task(say.giveRole, 'assignRole', 'giveRole'),
    task(say.endRole, 'assignRole', 'endRole'),
    task(say.leave, 'recordLeaver', 'leave'),
    task(say.handOver, 'handOver', 'handOver'),
    task(say.merge, 'mergePeople', 'merge'),
  ];
}
