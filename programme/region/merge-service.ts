import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import type { PlanStore } from '../improvement/plan-store.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { InvitationStore } from '../survey/survey-store.ts';
import type { MergedPlaces } from '../training/merged-places.ts';
import { paperRound, paperRounds } from '../vote/ballot.ts';
import type { PaperStore, VoteStore } from '../vote/vote-store.ts';
import { affiliationOf } from './affiliation.ts';
import { denied, type PeopleDeps, presentPerson } from './people-deps.ts';
import type { PersonView } from './people-views.ts';
import type { Person } from './person.ts';
import { personView, placesOf } from './place.ts';
import { changeRoles } from './role-change.ts';
import { mergedRoles } from './role-list.ts';

export interface MergeDeps extends PeopleDeps {
  votes: Pick<VoteStore, 'inStates'>;
  papers: Pick<PaperStore, 'ofVoter' | 'replaceVoter'>;
  places: MergedPlaces;
  invitations: Pick<InvitationStore, 'replacePerson'>;
  /** Everything else in which a person is named: each puts `keep` in the place of `gone`, and may be repeated. */
  moves: readonly ((region: string, keep: string, gone: string) => Promise<void>)[];
  plans: Pick<PlanStore, 'replacePerson'>;
}

export interface MergeService {
  /** The two records side by side, before anything is done. */
  preview(asker: Asker, keep: string, gone: string): Promise<Outcome<{ keep: PersonView; gone: PersonView }>>;
  /**
   * Makes one person of two records. Roles, ballots, places on sessions, what is asked of the person, her objection,
   * requests and needs, what the year names her in, actions of plans, conversations (they hang on the accounts) and
   * whatever the kept record lacks come over; the other one is found no more. Every step may be repeated and the last one
   * hides the other record, so after a crash the same merge, asked for again, finishes.
   */
  merge(asker: Asker, keep: string, gone: string): Promise<Outcome<Person>>;
}

export function mergeService(deps: MergeDeps): MergeService {
  const { people, regions, memo } = deps;

  async function both(
    asker: Asker,
    keep: string,
    gone: string,
  ): Promise<Outcome<{ keep: Person; gone: Person }>> {
    const refused = denied(asker, 'mergePeople');
    if (refused) return refused;
    if (keep === gone) return refuse({ code: 'cannotMergeSelf' });
    const [kept, other] = [await presentPerson(deps, keep), await people.byId(regions.region, gone)];
    if (!kept) return refuse({ code: 'personNotFound' });
    if (!other || (other.mergedInto !== undefined && other.mergedInto !== keep))
      return refuse({ code: 'personNotFound' });
    return done({ keep: kept, gone: other });
  }

  return {
    async preview(asker, keep, gone) {
      const found = await both(asker, keep, gone);
      if (!found.ok) return found;
      const places = await placesOf(regions, asker.now);
      const view = (person: Person) => personView(person, places, londonDay(asker.now));
      return done({ keep: view(found.value.keep), gone: view(found.value.gone) });
    },

    async merge(asker, keepId, goneId) {
      const found = await both(asker, keepId, goneId);
      if (!found.ok) return found;
      const { keep, gone } = found.value;
      if (gone.mergedInto !== undefined) return done(keep);
      const waits = await twoBallots(deps, keep, gone);
      if (waits) return refuse({ code: 'mergeWaitsForVote', title: waits });
      const { region } = regions;
      const session = await deps.places.clash(region, keep.id, gone.id);
      if (session !== undefined) return refuse({ code: 'mergeWaitsForBooking', session });
      // The seats of the other record are freed first, its roles stay written there until the end.
      if (!(await people.changeRoles(region, gone.id, gone.roles, gone.roles, [])))
        return refuse({ code: 'changedMeanwhile' });
      const roles = await changeRoles(deps, keep.id, asker.now, own => mergedRoles(own, gone.roles));
      if (!roles.ok) return roles;
      await moveDetails(deps, keep, gone);
      for (const round of (await openVotes(deps)).flatMap(paperRounds))
        await deps.papers.replaceVoter(region, round, gone.id, keep.id);
      // Before who attended, or the kept record would be asked anew what the other one has answered.
      await deps.invitations.replacePerson(region, gone.id, keep.id);
      await deps.places.move(region, keep.id, gone.id);
      for (const move of deps.moves) await move(region, keep.id, gone.id);
      await deps.plans.replacePerson(region, gone.id, keep.id);
      await people.merge(region, gone.id, keep.id);
      memo.forget(keep.id, gone.id);
      return done((await people.byId(region, keep.id)) ?? keep);
    },
  };
}

/** Votes whose papers are laid out, or about to be: opening freezes the electorate while the vote is in debate. */
const openVotes = ({ votes, regions }: MergeDeps) =>
  votes.inStates(regions.region, ['debate', 'open', 'closed', 'runOff']);

/** The title of an open vote in which the two have different papers: as one person they would have two ballots. */
async function twoBallots(deps: MergeDeps, keep: Person, gone: Person): Promise<string | undefined> {
  for (const vote of await openVotes(deps)) {
    const [kept, other] = await Promise.all(
      [keep, gone].map(({ id }) => deps.papers.ofVoter(deps.regions.region, paperRound(vote), id)),
    );
    const papers = new Set([...(kept ?? []), ...(other ?? [])].map(({ id }) => id));
    if (kept?.length && other?.length && papers.size > 1) return vote.title;
  }
  return undefined;
}

/** What the kept record lacks. A confirmed authority of the other one beats one that still waits. */
async function moveDetails({ people, regions }: MergeDeps, keep: Person, gone: Person): Promise<void> {
  const { region } = regions;
  const better =
    (gone.authorityConfirmed && !keep.authorityConfirmed) ||
    (keep.authority === undefined && keep.organisation === undefined);
  if (better) await people.affiliate(region, keep.id, keep, affiliationOf(gone));
  const { workEmail = gone.workEmail, jobTitle = gone.jobTitle, staffGroup = gone.staffGroup } = keep;
  await people.change(region, keep.id, {
    ...(workEmail !== undefined && { workEmail }),
    ...(jobTitle !== undefined && { jobTitle }),
    ...(staffGroup !== undefined && { staffGroup }),
  });
  if (gone.objectedOn && !keep.objectedOn) await people.setObjection(region, keep.id, gone.objectedOn);
  if (gone.welcomedAt && !keep.welcomedAt) await people.markWelcomed(region, keep.id, gone.welcomedAt);
}
