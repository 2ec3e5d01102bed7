import { londonDay, plusDays } from '../calendar.ts';
import type { Person } from '../region/person.ts';
import { endRoles } from '../region/role-ending.ts';
import { endedBy } from '../region/role-list.ts';
import { VOTE_STATES } from '../vote/vote.ts';
import { soughtFor } from './held-about.ts';
import { HELD_SOURCES } from './held-sources.ts';
import { ERASED, type RightsDeps } from './rights-deps.ts';
import type { RightsRequest } from './rights-request.ts';

/**
 * Erases those whose request was agreed to. Everything refers to a person by her id alone, so the record that has her name
 * is made nameless at the end, and whatever refers to it is nameless with it; counts, totals and finished votes stay as
 * they are. Every step may be repeated, and the request is done only after the last one: after a crash it begins again.
 */
export function erasingService(deps: RightsDeps) {
  const { rights, people, regions, votes, records, invitations, held, audit, memo } = deps;
  const { region } = regions;

  /** False when she is the last programme manager, who became that since it was agreed to. */
  async function endAllRoles(person: Person, now: Date): Promise<boolean> {
    const today = londonDay(now);
    if (person.roles.length === 0) return true;
    const ended = await endRoles(deps, now, person, today, roles => endedBy(roles, today));
    return ended.ok || !ended.refusals.some(({ code }) => code === 'lastProgrammeManager');
  }

  /** What is still to come: places on sessions, and surveys that she has not answered. */
  async function giveUp(person: Person, now: Date): Promise<void> {
    const { seats, waiting } = await records.byPerson(region, person.id);
    for (const { session, booking } of [...seats, ...waiting])
      await deps.endPlace({ person, now }, { session, booking });
    for (const { id, completed, open } of await invitations.ofPerson(region, person.id))
      if (open && !completed) await invitations.setEligible(region, id, 'left');
  }

  /** Of a delegate the name itself is on the list of those who could vote, as it was frozen. */
  async function takeNameOffVotes(person: Person): Promise<void> {
    for (const { id, electorate = [] } of await votes.inStates(region, VOTE_STATES))
      if (electorate.some(elector => elector.id === person.id))
        await votes.renameElector(region, id, person.id, deps.nameless);
  }

  async function makeNameless({ id, leftOn }: Person, now: Date): Promise<void> {
    const erasedOn = londonDay(now);
    // Whoever left before has left then: what she was on earlier days stays as it was.
    const last = leftOn !== undefined && leftOn < erasedOn ? leftOn : plusDays(erasedOn, -1);
    await people.erase(region, id, { name: deps.nameless, erasedOn, leftOn: last });
    memo.forget(id);
  }

  /** What else she asked for has nobody to be done for. */
  async function closeRequests(id: string, now: Date): Promise<void> {
    await rights.forgetTexts(region, id);
    for (const request of await rights.ofPerson(region, id))
      if (request.state === 'asked')
        await rights.move(region, request.id, 'asked', { state: 'withdrawn', decidedAt: now });
  }

  /** Whoever asked, as she is now: her record may have been merged since. */
  async function presently(id: string, seen: readonly string[] = []): Promise<Person | undefined> {
    const person = await people.byId(region, id);
    const heir = person?.mergedInto;
    // Two opposite merges at the same instant make a circle; it ends where it closes.
    return heir === undefined || seen.includes(heir) ? person : presently(heir, [...seen, id]);
  }

  async function erase(person: Person, now: Date): Promise<boolean> {
    if (!(await endAllRoles(person, now))) return false;
    await giveUp(person, now);
    const sought = await soughtFor(deps, person);
    await takeNameOffVotes(person);
    for (const source of HELD_SOURCES)
      if (source.erasing === 'removed') await held.remove(region, source, sought);
    for (const id of sought.ids) await closeRequests(id, now);
    for (const record of await people.mergedRecords(region, person.id)) await makeNameless(record, now);
    await makeNameless(person, now);
    return true;
  }

  async function carryOut({ id, person: whom, decidedBy }: RightsRequest, now: Date): Promise<void> {
    const person = await presently(whom);
    if (person && person.erasedOn === undefined && !(await erase(person, now))) {
      await rights.move(region, id, 'agreed', { state: 'asked' });
      return;
    }
    await audit.record({
      region,
      id: `${id}.${ERASED}`,
      ...(decidedBy !== undefined && { actor: decidedBy }),
      action: ERASED,
      target: person?.id ?? whom,
      at: now,
    });
    await rights.move(region, id, 'agreed', { state: 'done' });
  }

  return {
    /** Carries out what was agreed to. May be repeated, and may run in several processes at once. */
    async reconcile(now: Date): Promise<void> {
      for (const request of await rights.inStates(region, ['agreed'])) await carryOut(request, now);
    },
  };
}
