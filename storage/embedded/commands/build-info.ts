import { Int32 } from 'bson';
import { MAX_DOCUMENT_BYTES } from '../values/codec.ts';
import type { Definition } from './command.ts';
import { VERSION, versionText } from './mongodb-version.ts';

export const buildInfo: Definition = {
  fields: [],
  run: () => ({
    version: versionText,
    versionArray: VERSION,
    modules: ['embedded'],
    bits: 64,
    debug: false,
    maxBsonObjectSize: new Int32(MAX_DOCUMENT_BYTES),
    ok: 1,
  }),
};
