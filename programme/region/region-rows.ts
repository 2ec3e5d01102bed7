import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Day } from '../calendar.ts';
import { type CellProblem, oneNamed, type Present, readRow, shortCode, textUpTo } from '../read-row.ts';
import { AUTHORITY_TYPES, type Authority, ORGANISATION_KINDS, type Organisation } from './authority.ts';
import { type Account, STAFF_GROUPS, type StaffGroup } from './person.ts';
import { AUTHORITY_ROLES, ROLES, type RoleAssignment } from './roles.ts';

/** Where a row is: a line of a CSV file, or an entry, counted from 1, of a list in a JSON file. */
export type Where = { line: number } | { list: string; entry: number };

/**
 * An authority as a file gives it; what is absent is left as it is stored. `subRegion` and `recordSystem` are a code or a
 * name.
 */
export type AuthorityRow = Pick<Authority, 'code' | 'name' | 'type'> &
  Partial<Omit<Authority, 'region'>> & {
    recordSystem?: string;
    /** The first day on which the authority works with it. */
    recordSystemFrom?: Day;
  };
export type OrganisationRow = Omit<Organisation, 'region'>;

/** A person as a file gives her: found by account, else by work email. */
export interface PersonRow {
  name: string;
  workEmail?: string;
  jobTitle?: string;
  account?: Account;
  authority?: string;
  organisation?: string;
  staffGroup?: StaffGroup;
  roles: RoleAssignment[];
}

/** What is wrong with one row; `column` names the field. The sentence is in the wording. */
export type RowProblem =
  | CellProblem
  | { code: 'endsBeforeItBegins' }
  | { code: 'halfAnAccount' }
  | { code: 'nobodyToFind' }
  | { code: 'notARow' };

export type ReadRow<T> = { ok: true; row: T } | { ok: false; problems: RowProblem[] };

const codes = z.array(shortCode);
const day = z.string().refine((value): value is Day => DateTime.fromFormat(value, 'yyyy-MM-dd').isValid);

const authority = z.object({
  code: shortCode,
  name: textUpTo(200),
  type: oneNamed(AUTHORITY_TYPES),
  subRegion: textUpTo(100).optional(),
  onsCode: z
    .string()
    .regex(/^[A-Z]\d{8}$/)
    .optional(),
  dfeNumber: z.number().int().min(100).max(999).optional(),
  validFrom: day.optional(),
  validTo: day.optional(),
  predecessors: codes.optional(),
  successors: codes.optional(),
  tenantIds: z.array(textUpTo(100)).optional(),
  recordSystem: textUpTo(100).optional(),
  recordSystemFrom: day.optional(),
});

const organisation = z.object({ code: shortCode, name: textUpTo(200), kind: oneNamed(ORGANISATION_KINDS) });

const role = z.object({
  role: oneNamed(ROLES),
  authority: shortCode.optional(),
  validFrom: day.optional(),
  validTo: day.optional(),
});

const person = z.object({
  name: textUpTo(200),
  workEmail: z
    .string()
    .trim()
    .max(200)
    .regex(/^[^\s@]+@[^\s@]+$/)
    .optional(),
  jobTitle: textUpTo(200).optional(),
  tenantId: textUpTo(100).optional(),
  objectId: textUpTo(100).optional(),
  authority: shortCode.optional(),
  organisation: shortCode.optional(),
  staffGroup: oneNamed(STAFF_GROUPS).optional(),
  roles: z.array(role).optional(),
});

/** An authority without a code of its own takes its ONS code. */
export function readAuthority(raw: Record<string, unknown>): ReadRow<AuthorityRow> {
  const read = readRow(authority, { ...raw, code: raw.code ?? raw.onsCode });
  if (!read.ok) return read;
  const { validFrom, validTo } = read.row;
  return validFrom !== undefined && validTo !== undefined && validTo < validFrom
    ? { ok: false, problems: [{ code: 'endsBeforeItBegins' }] }
    : read;
}

export const readOrganisation = (raw: Record<string, unknown>): ReadRow<OrganisationRow> =>
  readRow(organisation, raw);

/** Roles that belong to an authority are for the row's own unless they name one. */
export function readPerson(raw: Record<string, unknown>): ReadRow<PersonRow> {
  const read = readRow(person, raw);
  if (!read.ok) return read;
  const { tenantId, objectId, roles = [], ...rest } = read.row;
  const problems: RowProblem[] = [];
  if ((tenantId === undefined) !== (objectId === undefined)) problems.push({ code: 'halfAnAccount' });
  else if (tenantId === undefined && rest.workEmail === undefined) problems.push({ code: 'nobodyToFind' });
  const scoped = roles.map((role): RoleAssignment => {
    const given = role as Present<typeof role>;
    const { authority: _, ...unscoped } = given;
    const of = given.authority ?? rest.authority;
    if (given.validFrom !== undefined && given.validTo !== undefined && given.validTo < given.validFrom)
      problems.push({ code: 'endsBeforeItBegins' });
    if (!AUTHORITY_ROLES.includes(given.role)) return unscoped;
    if (of === undefined) problems.push({ code: 'missing', column: 'authority' });
    return { ...unscoped, authority: of ?? '' };
  });
  if (problems.length > 0) return { ok: false, problems };
  const account = tenantId !== undefined && objectId !== undefined ? { tenantId, objectId } : undefined;
  return { ok: true, row: { ...rest, ...(account && { account }), roles: scoped } };
}
