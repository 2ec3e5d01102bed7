import type { PersonView } from '../../programme/region/people-views.ts';
import type { Person } from '../../programme/region/person.ts';
import { words } from '../wording/words.ts';

/** The gate that typed text passes depends on where it goes: `plainText` or `plainAnywhere`. */
type Gate = (typed: string) => string;

const say = words.people;

/** Nobody is shown without a name. */
export const shownName = ({ name }: Pick<Person, 'name'>, gate: Gate): string =>
  gate(name) === '' ? say.unnamed : gate(name);

export const roleLine = (held: PersonView['roles'][number], gate: Gate): string =>
  say.heldRole(
    held.role,
    held.authority === undefined ? undefined : gate(held.authorityName ?? held.authority),
    held.validFrom,
    held.validTo,
  );

export function placeLine({ person, place, placeEndedOn }: PersonView, gate: Gate): string {
  if (place === undefined) return say.whoAmI.unknown;
  if (placeEndedOn !== undefined) return say.whoAmI.ended(gate(place), placeEndedOn);
  if (person.authority === undefined) return gate(place);
  return person.authorityConfirmed ? say.whoAmI.confirmed(gate(place)) : say.person.unconfirmed(gate(place));
}

export const staffGroupLine = ({ staffGroup }: Person): string =>
  staffGroup === undefined ? say.whoAmI.unknown : say.staffGroups[staffGroup];

export const roleLines = ({ roles }: PersonView, gate: Gate): string =>
  roles.length ? roles.map(held => roleLine(held, gate)).join('; ') : say.whoAmI.noRoles;
