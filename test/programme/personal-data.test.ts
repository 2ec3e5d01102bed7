import assert from 'node:assert/strict';
import { findPersonalData } from '../../programme/disclosure/personal-data.ts';

describe('The guard against data on children', () => {
  const caught: [string, string][] = [
    ['The boy was born on a Tuesday', 'dateOfBirth'],
    ['DOB unknown', 'dateOfBirth'],
    ['case of 14/03/2009', 'dateOfBirth'],
    ['since 2009-03-14 in care', 'dateOfBirth'],
    ['3rd March 2009', 'dateOfBirth'],
    ['number 943 476 5919 was', 'nhsNumber'],
    ['number 9434765919', 'nhsNumber'],
    ['lives at BS1 4DJ', 'postcode'],
    ['child of Mrs Example', 'childOf'],
  ];
  for (const [text, kind] of caught)
    it(`sees ${kind} in "${text}"`, () => {
      assert.equal(findPersonalData(text), kind);
    });

  for (const text of [
    'Preventing and tackling neglect',
    'Section 47 enquiries rose from 120 to 180 in 2014 to 2015',
    'Children of all ages wait too long',
    '45 working days, 33% re-referrals, 48,000 pounds',
    'Agree on one threshold document by April',
  ])
    it(`lets "${text}" pass`, () => {
      assert.equal(findPersonalData(text), undefined);
    });
});
