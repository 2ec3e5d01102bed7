import { type ImportReport, note, refuse, unknownCodes, withoutRepeated } from './import-report.ts';
import type { PeopleDeps } from './people-deps.ts';
import type { Person } from './person.ts';
import type { Placed } from './region-file.ts';
import type { PersonRow } from './region-rows.ts';
import type { RegionStore } from './region-store.ts';
import { changeRoles } from './role-change.ts';
import { withRole } from './role-list.ts';

export interface ImportDeps extends PeopleDeps {
  store: RegionStore;
  newId(): string;
}

/** Inserts people or brings them up to date; each is of a known authority or organisation, or of none. */
export async function importPeople(
  deps: ImportDeps,
  rows: readonly Placed<PersonRow>[],
  codes: { authorities: ReadonlySet<string>; organisations: ReadonlySet<string> },
  now: Date,
  report: ImportReport,
): Promise<void> {
  for (const placed of withoutRepeated(rows, 'objectId', identity, report)) {
    const unknown = [
      ...unknownCodes('authority', [placed.row.authority], codes.authorities),
      ...unknownCodes('organisation', [placed.row.organisation], codes.organisations),
      ...unknownCodes(
        'roles',
        placed.row.roles.map(({ authority }) => (authority === placed.row.authority ? undefined : authority)),
        codes.authorities,
      ),
    ];
    if (unknown.length === 0) await importPerson(deps, placed, now, report);
    else refuse(report, placed, ...unknown);
  }
}

const identity = ({ account, workEmail = '' }: PersonRow): string =>
  (account ? `${account.tenantId}/${account.objectId}` : workEmail).toLowerCase();

async function importPerson(
  deps: ImportDeps,
  placed: Placed<PersonRow>,
  now: Date,
  report: ImportReport,
): Promise<void> {
  const { people, regions } = deps;
  const { account, roles, name, authority, organisation, ...details } = placed.row;
  const before = await storedPerson(deps, placed.row);
  if (before === 'emailTaken') return refuse(report, placed, { code: 'emailTaken', name });
  const person =
    before ??
    (await people.insert({
      id: deps.newId(),
      region: regions.region,
      accounts: account ? [account] : [],
      name,
      authorityConfirmed: false,
      roles: [],
    }));
  // Once she has spoken with the bot, her name is what Teams calls her.
  await people.change(regions.region, person.id, person.welcomedAt ? details : { ...details, name });
  if (authority !== undefined && !(person.authority === authority && person.authorityConfirmed))
    await people.affiliate(regions.region, person.id, person, { authority, authorityConfirmed: true });
  else if (authority === undefined && organisation !== undefined)
    await people.affiliate(regions.region, person.id, person, { organisation, authorityConfirmed: false });
  for (const role of roles) {
    const given = await changeRoles(deps, person.id, now, held => withRole(held, role));
    if (!given.ok)
      refuse(report, placed, ...given.refusals.map(refusal => ({ code: 'refused' as const, refusal })));
  }
  note(report.counts.people, before, await people.byId(regions.region, person.id));
}

/** Whoever has the account, else whoever has the work email; an email whose person lacks the account is in the way. */
async function storedPerson(
  { people, regions }: ImportDeps,
  { account, workEmail }: PersonRow,
): Promise<Person | 'emailTaken' | undefined> {
  const byAccount = account && (await people.byAccount(regions.region, account));
  if (byAccount || workEmail === undefined) return byAccount;
  const found = await people.search(regions.region, workEmail, 50);
  const byEmail = found.find(one => one.workEmail?.toLowerCase() === workEmail.toLowerCase());
  return byEmail && account ? 'emailTaken' : byEmail;
}
