import type { PrivacyContact } from '../../cards/views/privacy-card.ts';
import { welcomeCard } from '../../cards/views/welcome-card.ts';
import type { PeopleServices } from '../../programme/region/people-services.ts';
import type { Person } from '../../programme/region/person.ts';
import type { Feature } from '../feature.ts';
import type { Reply } from '../reply.ts';
import { detailsActions } from './people/details-actions.ts';
import { peopleCommands } from './people/people-commands.ts';
import { peopleTellings } from './people/people-tellings.ts';
import { personActions } from './people/person-actions.ts';

/** What the feature for people stands on. */
export interface PeopleFeatureDeps {
  services: PeopleServices;
  /** Who answers for the data: named in the privacy notice. */
  contact: PrivacyContact;
  /** Something changed that others should be told of: reconcile at once. */
  wake(): void;
}

/** Who is here, where they belong, and what they may do. */
export function peopleFeature(deps: PeopleFeatureDeps): Feature {
  return {
    name: 'people',
    commands: peopleCommands(deps),
    actions: [...detailsActions(deps), ...personActions(deps)],
    tellings: peopleTellings(deps),
    digest: deps.services.digest,
  };
}

/** What a person sees at first contact, once: the welcome and the privacy notice (P10). `nothing` from then on. */
export const welcomeReply =
  ({ services: { firstContact, regions }, contact }: Pick<PeopleFeatureDeps, 'services' | 'contact'>) =>
  async (person: Person, now: Date): Promise<Reply> => {
    if (!(await firstContact.mustWelcome(person, now))) return { kind: 'nothing' };
    const { name } = await regions.overview(now);
    const asksDetails = await firstContact.mustAskDetails(person, now);
    return { kind: 'card', card: welcomeCard({ region: name, contact, asksDetails }) };
  };
