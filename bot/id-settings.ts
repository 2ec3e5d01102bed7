import type { Config } from './config.ts';
import type { Settings } from './settings.ts';

const SINGLE = ['MICROSOFT_APP_ID', 'MICROSOFT_APP_TENANT_ID', 'ENTRA_APP_ID', 'TEAMS_APP_ID'];

/** A name or an address in place of an id would start, and then serve nobody. In development any text will do. */
export function checkIds(
  settings: Settings,
  { tenants, programmeManagers }: Pick<Config, 'tenants' | 'programmeManagers'>,
): void {
  for (const name of SINGLE) settings.onlyIds(name, settings.list(name));
  settings.onlyIds('TENANTS', tenants);
  settings.onlyIds(
    'PROGRAMME_MANAGERS',
    programmeManagers.flatMap(({ tenantId, objectId }) => [tenantId, objectId]),
  );
}
