import { deepEqual, match } from 'node:assert/strict';
import { readConfig } from '../../bot/config.ts';
import { ASHA, PRODUCTION, problemsOf, TENANT } from './production-settings.ts';

describe('The ids in the configuration', () => {
  it('takes ids alone where Microsoft gives ids, in whatever letters they are typed', () => {
    const wrong = {
      MICROSOFT_APP_ID: 'improvement-bot',
      MICROSOFT_APP_TENANT_ID: 'council.gov.uk',
      ENTRA_APP_ID: '00000000-0000-0000-0000-000000000000',
      TEAMS_APP_ID: 'regional-improvement',
      TENANTS: `${TENANT}, council.gov.uk`,
      PROGRAMME_MANAGERS: `${TENANT}/asha@council.gov.uk`,
    };
    for (const [name, value] of Object.entries(wrong)) {
      const [problem = '', ...more] = problemsOf({ ...PRODUCTION, [name]: value });
      match(problem, new RegExp(`^${name} needs an id of 32 letters and figures`));
      deepEqual(more, []);
    }
    const typed = readConfig({
      ...PRODUCTION,
      TENANTS: TENANT.toUpperCase(),
      PROGRAMME_MANAGERS: `${TENANT}/${ASHA}`.toUpperCase(),
    });
    deepEqual(typed.ok && [typed.config.tenants, typed.config.programmeManagers], [
      [TENANT],
      [{ tenantId: TENANT, objectId: ASHA }],
    ]);
  });
});
