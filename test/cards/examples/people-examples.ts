import { comparePeopleCard } from '../../../cards/views/compare-people-card.ts';
import { confirmingCard } from '../../../cards/views/confirming-card.ts';
import { detailsCard } from '../../../cards/views/details-card.ts';
import { findPersonCard, foundPeopleCard } from '../../../cards/views/find-person-card.ts';
import { personCard } from '../../../cards/views/person-card.ts';
import { privacyCard } from '../../../cards/views/privacy-card.ts';
import { regionCard } from '../../../cards/views/region-card.ts';
import { endRoleCard, giveRoleCard, handOverCard, leavingCard } from '../../../cards/views/role-cards.ts';
import { welcomeCard } from '../../../cards/views/welcome-card.ts';
import { whoAmICard } from '../../../cards/views/who-am-i-card.ts';
import { words } from '../../../cards/wording/words.ts';
import type { PersonView } from '../../../programme/region/people-views.ts';
import type { Person } from '../../../programme/region/person.ts';
import type { Examples } from './examples.ts';
import { at, type Typed } from './votes.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const person = (typed: Typed, id: string, more: Partial<Person> = {}): Person => ({
  id,
  region: 'demo',
  accounts: [{ tenantId: 'tenant', objectId: id }],
  name: typed('Asha Green'),
  workEmail: typed('asha.green@d01.example'),
  jobTitle: typed('Head of service'),
  staffGroup: 'headOfService',
  authority: 'D01',
  authorityConfirmed: true,
  roles: [],
  welcomedAt: at('20T09:00:00'),
  ...more,
});

const view = (typed: Typed, more: Partial<Person> = {}): PersonView => ({
  person: person(typed, 'person-1', more),
  place: typed('Carrowmoor'),
  roles: [
    { key: 'voter~D01~', role: 'voter', authority: 'D01', authorityName: typed('Carrowmoor') },
    { key: 'chair~~2015-04-01', role: 'chair', validFrom: '2015-04-01', validTo: '2016-03-31' },
  ],
});

/** Every card about people and the region. */
export const examples: Examples = (typed, scale) => ({
  ...ownDetails(typed, scale.electors),
  ...otherPeople(typed, scale.electors),
});

function ownDetails(typed: Typed, authorities: number): ReturnType<Examples> {
  const contact = { name: typed('Carrowmoor Council'), address: typed('privacy@d01.example') };
  const places = numbers(Math.min(authorities, 150)).map(n => ({
    value: `authority:D${n}`,
    name: typed(`Authority ${n}`),
  }));
  const newcomer: Person = {
    id: 'new',
    region: 'demo',
    accounts: [],
    name: typed('Bo'),
    authorityConfirmed: false,
    roles: [],
  };
  return {
    welcomeCard: welcomeCard({ region: typed('Demo Region'), contact, asksDetails: true }),
    'welcomeCard for somebody who is known': welcomeCard({
      region: typed('Demo Region'),
      contact,
      asksDetails: false,
    }),
    privacyCard: privacyCard(contact),
    whoAmICard: whoAmICard(view(typed), contact, true),
    'whoAmICard while the authority waits': whoAmICard(view(typed, { authorityConfirmed: false }), contact),
    'whoAmICard after the authority ended': whoAmICard(
      { ...view(typed), placeEndedOn: '2019-03-31' },
      contact,
    ),
    'whoAmICard of somebody new': whoAmICard({ person: newcomer, roles: [] }, contact),
    detailsCard: detailsCard({ person: newcomer, places }),
    'detailsCard with a fixed place': detailsCard({
      person: person(typed, 'person-1'),
      places,
      fixedPlace: { value: 'authority:D1', name: typed('Carrowmoor') },
    }),
    regionCard: regionCard({
      name: typed('Demo Region'),
      on: at('27T13:00:00'),
      authorities: 16,
      subRegions: [{ name: typed('West'), authorities: numbers(5).map(n => typed(`Authority ${n}`)) }],
      others: [typed('Isles')],
      organisations: [typed('Board')],
    }),
  };
}

function otherPeople(typed: Typed, authorities: number): ReturnType<Examples> {
  const waiting = numbers(25).map(n => ({
    key: `person-${n}~D01`,
    name: typed(`Person ${n}`),
    workEmail: typed(`p${n}@d01.example`),
    authorityName: typed('Carrowmoor'),
  }));
  const decision = { decided: [typed('Asha Green')], changedMeanwhile: [typed('Bo'), ''], waiting };
  const found = numbers(20).map(n => person(typed, `person-${n}`));
  const codes = numbers(Math.min(authorities, 150)).map(n => ({
    code: `D${n}`,
    name: typed(`Authority ${n}`),
  }));
  return {
    confirmingCard: confirmingCard(waiting),
    'confirmingCard after a yes': confirmingCard(waiting, { ...decision, yes: true }),
    'confirmingCard after a no': confirmingCard([], { ...decision, yes: false }),
    findPersonCard: findPersonCard('merge', typed('Smith')),
    foundPeopleCard: foundPeopleCard('giveRole', found),
    'foundPeopleCard for a merge': foundPeopleCard('merge', found),
    personCard: personCard(view(typed, { leftOn: '2016-03-31' }), true, words.people.roleForm.given('Asha')),
    giveRoleCard: giveRoleCard(view(typed), codes, '2015-11-27'),
    endRoleCard: endRoleCard(view(typed), '2015-11-27'),
    'endRoleCard without a role': endRoleCard({ ...view(typed), roles: [] }, '2015-11-27'),
    leavingCard: leavingCard(view(typed), '2015-11-27'),
    handOverCard: handOverCard(view(typed)),
    comparePeopleCard: comparePeopleCard(view(typed), view(typed, { authorityConfirmed: false })),
  };
}
