import { READER_ROLES, type ReaderRole } from '../../programme/digest/readers.ts';
import { manyOf } from '../kit/choice-fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

const { desk, roleTitle } = words.digest;

/** Roles with their names, as choices of a form. */
export const READER_CHOICES = Object.fromEntries(READER_ROLES.map(role => [role, roleTitle(role)])) as Record<
  ReaderRole,
  string
>;

/** Who gets the digest. */
export const chooseDigestReaders = defineForm('digest.readers', {
  roles: manyOf(desk.roles, READER_CHOICES),
});
