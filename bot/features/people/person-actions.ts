import { comparePeople } from '../../../cards/forms/compare-people.ts';
import { endRole } from '../../../cards/forms/end-role.ts';
import { findPerson } from '../../../cards/forms/find-person.ts';
import { giveRole } from '../../../cards/forms/give-role.ts';
import { handOver } from '../../../cards/forms/hand-over.ts';
import { mergePeople } from '../../../cards/forms/merge-people.ts';
import { pickPerson } from '../../../cards/forms/pick-person.ts';
import { recordLeaving } from '../../../cards/forms/record-leaving.ts';
import { plainText } from '../../../cards/kit/plain-text.ts';
import { comparePeopleCard } from '../../../cards/views/compare-people-card.ts';
import { findPersonCard } from '../../../cards/views/find-person-card.ts';
import { personCard } from '../../../cards/views/person-card.ts';
import { shownName } from '../../../cards/views/person-lines.ts';
import { endRoleCard, giveRoleCard, handOverCard, leavingCard } from '../../../cards/views/role-cards.ts';
import { words } from '../../../cards/wording/words.ts';
import { londonDay } from '../../../programme/calendar.ts';
import type { Outcome } from '../../../programme/outcome.ts';
import { authoritiesOn } from '../../../programme/region/authority.ts';
import type { PersonTask } from '../../../programme/region/people-views.ts';
import { may } from '../../../programme/region/permissions.ts';
import type { Person } from '../../../programme/region/person.ts';
import { NO_PLACE } from '../../../programme/region/place.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { PeopleFeatureDeps } from '../people.ts';
import { findReply } from './find-reply.ts';

const { handingOver, merging: mergingWords, roleForm } = words.people;

/** What programme managers do with the people they find; link officers may look. */
export function personActions({ services, wake }: PeopleFeatureDeps): Action[] {
  const { people, roles, merging, regions } = services;

  /** The card of a task, once somebody is chosen for it. */
  async function opened(caller: Caller, task: PersonTask, id: string): Promise<Reply> {
    const view = await people.show(caller, id);
    if (!view.ok) return refused(view.refusals);
    const today = londonDay(caller.now);
    const authorities = authoritiesOn(await regions.authorities(caller.now), today);
    const card = {
      show: () => personCard(view.value, may(caller.person, 'assignRole', today)),
      giveRole: () => giveRoleCard(view.value, authorities, today),
      endRole: () => endRoleCard(view.value, today),
      handOver: () => handOverCard(view.value),
      leave: () => leavingCard(view.value, today),
      // A merge needs two people: with one, the search begins again.
      merge: () => findPersonCard('merge'),
    };
    return { kind: 'card', card: card[task]() };
  }

  /** After a change: the person as she is now, with what was done in words. */
  async function changed(caller: Caller, outcome: Outcome<Person>, news: (name: string) => string) {
    if (!outcome.ok) return refused(outcome.refusals);
    wake();
    const mayManage = may(caller.person, 'assignRole', londonDay(caller.now));
    const said = news(shownName(outcome.value, plainText));
    return answer(await people.show(caller, outcome.value.id), view => personCard(view, mayManage, said));
  }

  return [
    action(findPerson, (caller, { task, text }) => findReply(people, caller, task, text)),
    action(pickPerson, (caller, { task, person }) => opened(caller, task, person)),
    action(giveRole, async (caller, { person, role, authority, validFrom, validTo }) => {
      const given = {
        role,
        validFrom,
        ...(authority !== NO_PLACE && { authority }),
        ...(validTo !== '' && { validTo }),
      };
      return changed(caller, await roles.give(caller, person, given), roleForm.given);
    }),
    action(endRole, async (caller, { person, held, lastDay }) =>
      changed(caller, await roles.end(caller, person, held, lastDay), roleForm.ended),
    ),
    action(recordLeaving, async (caller, { person, lastDay }) =>
      changed(caller, await roles.leave(caller, person, lastDay), roleForm.left),
    ),
    action(handOver, async (caller, { person, own }) =>
      changed(caller, await roles.handOver(caller, person, own === 'keep'), handingOver.done),
    ),
    action(comparePeople, async (caller, { keep, gone }) => {
      const outcome = await merging.preview(caller, keep, gone);
      return answer(outcome, views => comparePeopleCard(views.keep, views.gone));
    }),
    action(mergePeople, async (caller, { keep, gone }) =>
      changed(caller, await merging.merge(caller, keep, gone), mergingWords.done),
    ),
  ];
}
