import type { ChallengeDeps } from '../challenge/challenge-deps.ts';
import { mergedVisitors } from '../challenge/merged-visitors.ts';
import type { RightsStore } from '../rights/rights-store.ts';
import { mergedMembers } from '../steering/merged-members.ts';
import type { SteeringDeps } from '../steering/steering-deps.ts';
import { mergedGuests } from '../summit/merged-guests.ts';
import type { SummitStore } from '../summit/summit-store.ts';
import type { AccessNeedStore } from '../training/access-need.ts';
import { mergedPlaces } from '../training/merged-places.ts';
import type { TrainingDeps } from '../training/training-deps.ts';
import { confirmationDigest } from './confirmation-digest.ts';
import { CONFIRMED, DECLINED, decisionMessages, toConfirmMessages } from './confirmation-messages.ts';
import { confirmationService } from './confirmation-service.ts';
import { firstContactService } from './first-contact-service.ts';
import { type MergeDeps, mergeService } from './merge-service.ts';
import { peopleService } from './people-service.ts';
import type { PeopleStore } from './people-store.ts';
import type { Account } from './person.ts';
import { PersonMemo } from './person-memo.ts';
import { regionReader } from './region-reader.ts';
import type { RegionStore } from './region-store.ts';
import { roleService } from './role-service.ts';

/** For so long a change by another process may go unseen: at most an ended role still acts there. */
const REMEMBER_MS = 15_000;
const REMEMBERED_PEOPLE = 5_000;

/** Everything that can be done with people and their roles in one region. `managers` are named in the configuration. */
export function peopleServices(
  deps: Pick<MergeDeps, 'votes' | 'papers' | 'invitations' | 'plans'> &
    Pick<TrainingDeps, 'sessions' | 'records' | 'audit'> &
    Pick<ChallengeDeps, 'challenges'> &
    Pick<SteeringDeps, 'meetings' | 'steering'> & {
      summits: SummitStore;
      rights: Pick<RightsStore, 'replacePerson'>;
      needs: Pick<AccessNeedStore, 'replacePerson'>;
      region: string;
      people: PeopleStore;
      regions: RegionStore;
      managers: readonly Account[];
    },
) {
  const { people, managers, votes, papers, invitations, plans, rights, needs } = deps;
  const regions = regionReader(deps.regions, deps.region, REMEMBER_MS);
  const memo = new PersonMemo({ lifeMs: REMEMBER_MS, people: REMEMBERED_PEOPLE });
  const known = { people, regions, memo };
  return {
    /** For whoever else changes people. */
    known,
    firstContact: firstContactService({ ...known, managers }),
    people: peopleService(known),
    confirming: confirmationService(known),
    roles: roleService(known),
    merging: mergeService({
      ...known,
      votes,
      papers,
      invitations,
      plans,
      places: mergedPlaces(deps),
      moves: [
        ...[mergedVisitors(deps), mergedGuests(deps), mergedMembers(deps)],
        ...[rights, needs].map(
          named => (region: string, keep: string, gone: string) => named.replacePerson(region, gone, keep),
        ),
      ],
    }),
    regions,
    digest: [confirmationDigest(known)],
    messages: {
      toConfirm: (now: Date) => toConfirmMessages(known, now),
      confirmed: (now: Date) => decisionMessages(known, CONFIRMED, now),
      declined: (now: Date) => decisionMessages(known, DECLINED, now),
    },
  };
}

export type PeopleServices = ReturnType<typeof peopleServices>;
