import { londonDay } from '../../programme/calendar.ts';
import { may, type Permission, permittedRoles } from '../../programme/region/permissions.ts';
import { refused } from '../answer.ts';
import type { Caller, Command } from '../feature.ts';
import type { Reply } from '../reply.ts';

/** A command for some roles only: left out of help for others, and refused with the roles that may. */
export const permitted = (
  permission: Permission,
  texts: Pick<Command, 'names' | 'help'>,
  run: (caller: Caller, rest: string) => Promise<Reply>,
): Command => ({
  ...texts,
  audience: 'private',
  shownTo: (person, now) => may(person, permission, londonDay(now)),
  run: async (caller, rest) =>
    may(caller.person, permission, londonDay(caller.now))
      ? run(caller, rest)
      : refused([{ code: 'notYourRole', roles: permittedRoles(permission) }]),
});
