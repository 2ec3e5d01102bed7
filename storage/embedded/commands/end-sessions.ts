import type { Definition } from './command.ts';

/** There is nothing to end: a session means nothing to this server. */
export const endSessions: Definition = { fields: [], run: () => ({ ok: 1 }) };
