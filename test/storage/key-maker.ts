import { folderKeyStore } from '../../storage/window-keys.ts';

/** A process of its own that makes a key and says which it is. */
const [folder = '', window = '{}'] = process.argv.slice(2);
const key = await folderKeyStore(folder).create(JSON.parse(window));
process.send?.(Buffer.from(key).toString('hex'));
process.disconnect();
