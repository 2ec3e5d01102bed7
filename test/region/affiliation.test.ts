import assert from 'node:assert/strict';
import {
  affiliationByTenant,
  authorityOfTenants,
  hasDetailsMissing,
} from '../../programme/region/affiliation.ts';
import { type Authority, authoritiesOn } from '../../programme/region/authority.ts';
import type { Person } from '../../programme/region/person.ts';
import { bySubRegion } from '../../programme/region/region-reader.ts';

const authority = (code: string, more: Partial<Authority> = {}): Authority => ({
  region: 'sw',
  code,
  name: `Authority ${code}`,
  type: 'unitary',
  predecessors: [],
  successors: [],
  tenantIds: [],
  ...more,
});
const person = (more: Partial<Person> = {}): Person => ({
  id: 'p1',
  region: 'sw',
  accounts: [{ tenantId: 'TENANT-A', objectId: 'o1' }],
  name: 'Asha Green',
  authorityConfirmed: false,
  roles: [],
  ...more,
});
const mapped = authority('A', { tenantIds: ['tenant-a'] });

describe('The tenant mapping', () => {
  it('names the authority of a tenant in any case of letters', () => {
    assert.equal(authorityOfTenants([mapped, authority('B')], person().accounts, '2015-11-27')?.code, 'A');
    assert.equal(authorityOfTenants([authority('B')], person().accounts, '2015-11-27'), undefined);
  });

  it('says nothing for a tenant that two authorities share', () => {
    const shared = authority('B', { tenantIds: ['tenant-a'] });
    assert.equal(authorityOfTenants([mapped, shared], person().accounts, '2015-11-27'), undefined);
  });

  it('confirms, replaces what waits, and leaves alone what somebody confirmed', () => {
    const confirmed = { authority: 'A', authorityConfirmed: true };
    const authorities = [mapped, authority('B')];
    assert.deepEqual(affiliationByTenant(person(), authorities, '2015-11-27'), confirmed);
    assert.deepEqual(affiliationByTenant(person({ authority: 'B' }), authorities, '2015-11-27'), confirmed);
    const settled = person({ authority: 'B', authorityConfirmed: true });
    assert.equal(affiliationByTenant(settled, authorities, '2015-11-27'), undefined);
  });

  it('moves a person on when the confirmed authority has ended', () => {
    const old = authority('B', { validTo: '2019-03-31' });
    const settled = person({ authority: 'B', authorityConfirmed: true });
    assert.equal(affiliationByTenant(settled, [mapped, old], '2019-03-31'), undefined);
    assert.equal(affiliationByTenant(settled, [mapped, old], '2019-04-01')?.authority, 'A');
  });
});

describe('The details of a person', () => {
  const known = person({ staffGroup: 'director', authority: 'A' });

  it('are asked until place and staff group are known, and again when the authority has ended', () => {
    const until2019 = authority('A', { validTo: '2019-03-31' });
    assert.equal(hasDetailsMissing(person(), [mapped], '2015-11-27'), true);
    assert.equal(hasDetailsMissing(person({ authority: 'A' }), [mapped], '2015-11-27'), true);
    assert.equal(hasDetailsMissing(known, [mapped], '2015-11-27'), false);
    assert.equal(hasDetailsMissing(known, [until2019], '2019-04-01'), true);
    const guest = person({ staffGroup: 'boardChair', organisation: 'LSCB' });
    assert.equal(hasDetailsMissing(guest, [mapped], '2015-11-27'), false);
  });
});

describe('Authorities as dated records', () => {
  const merged = [
    authority('E06000028', {
      name: 'Bournemouth',
      subRegion: 'S',
      validTo: '2019-03-31',
      successors: ['E06000058'],
    }),
    authority('E06000029', {
      name: 'Poole',
      subRegion: 'S',
      validTo: '2019-03-31',
      successors: ['E06000058'],
    }),
    authority('E06000058', { name: 'BCP', subRegion: 'S', validFrom: '2019-04-01' }),
    authority('E06000052', { name: 'Cornwall', subRegion: 'W' }),
    authority('E06000053', { name: 'Isles of Scilly' }),
  ];
  const subRegions = [
    { region: 'sw', code: 'S', name: 'South' },
    { region: 'sw', code: 'W', name: 'West' },
    { region: 'sw', code: 'X', name: 'Empty' },
  ];

  it('are counted as of a day, so that an old report keeps its number', () => {
    assert.equal(authoritiesOn(merged, '2015-11-27').length, 4);
    assert.equal(authoritiesOn(merged, '2019-03-31').length, 4);
    assert.equal(authoritiesOn(merged, '2019-04-01').length, 3);
  });

  it('stand under their sub-region, those without one apart, and empty sub-regions nowhere', () => {
    assert.deepEqual(bySubRegion(merged, subRegions, '2019-04-01'), {
      authorities: 3,
      subRegions: [
        { name: 'South', authorities: ['BCP'] },
        { name: 'West', authorities: ['Cornwall'] },
      ],
      others: ['Isles of Scilly'],
    });
  });
});
