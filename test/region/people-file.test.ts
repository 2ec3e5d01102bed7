import assert from 'node:assert/strict';
import { readRegionFile } from '../../programme/region/region-file.ts';

const csv = (...lines: string[]) => readRegionFile(lines.join('\n'), 'csv');

describe('Reading people from CSV', () => {
  const heading = 'name,workEmail,tenantId,objectId,authority,staffGroup,roles';

  it('reads accounts, staff groups and roles with scope and dates', () => {
    const { people, refused } = csv(
      heading,
      '"Green, Asha",asha@d01.example,t1,o1,D01,Head of service,voter; linkOfficer@D02 from 2015-04-01 to 2016-03-31; chair from 2015-01-01',
      'Bo,bo@d01.example,,,D01,,',
    );
    assert.deepEqual(refused, []);
    assert.deepEqual(people[0]?.row, {
      name: 'Green, Asha',
      workEmail: 'asha@d01.example',
      account: { tenantId: 't1', objectId: 'o1' },
      authority: 'D01',
      staffGroup: 'headOfService',
      roles: [
        { role: 'voter', authority: 'D01' },
        { role: 'linkOfficer', authority: 'D02', validFrom: '2015-04-01', validTo: '2016-03-31' },
        { role: 'chair', validFrom: '2015-01-01' },
      ],
    });
    assert.deepEqual(people[1]?.row.roles, []);
  });

  it('refuses half an account, nobody to find, a role that is none or has no authority, and turned dates', () => {
    const { people, refused } = csv(
      heading,
      'A,a@x.example,t1,,,,',
      'B,,,,,,',
      'C,c@x.example,,,,,king',
      'D,d@x.example,,,,,voter',
      'E,e@x.example,,,,,chair from 2016-01-01 to 2015-01-01',
      'F,no email,,,,,',
      'G,g@x.example,,,,,chair since 2016',
    );
    assert.deepEqual(people, []);
    assert.deepEqual(
      refused.map(({ what, problem }) => [what, problem.code]),
      [
        ['A', 'halfAnAccount'],
        ['B', 'nobodyToFind'],
        ['C', 'invalid'],
        ['D', 'missing'],
        ['E', 'endsBeforeItBegins'],
        ['F', 'invalid'],
        ['G', 'invalid'],
      ],
    );
  });
});
