import type { Definition } from './command.ts';

export const ping: Definition = { fields: [], run: () => ({ ok: 1 }) };
