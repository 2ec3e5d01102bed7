import { Long } from 'bson';
import { CommandError } from '../errors.ts';
import { requiredArray } from './arguments.ts';
import type { Definition } from './command.ts';

export const killCursors: Definition = {
  fields: ['cursors'],
  run({ body }, { cursors }) {
    const killed: Long[] = [];
    const unknown: Long[] = [];
    for (const id of requiredArray(body, 'cursors')) {
      if (!(id instanceof Long)) throw new CommandError('TypeMismatch', 'A cursor id has to be a long');
      (cursors.kill(id.toBigInt()) ? killed : unknown).push(id);
    }
    return { cursorsKilled: killed, cursorsNotFound: unknown, cursorsAlive: [], cursorsUnknown: [], ok: 1 };
  },
};
