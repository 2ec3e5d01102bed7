import { MongoClient } from 'mongodb';
import { type CommandTable, commandTable } from '../../bot/command-table.ts';
import { compose } from '../../bot/compose.ts';
import { createLog } from '../../bot/log.ts';

/** What every bot answers, from the composition that it starts with. Nothing is connected, and no setting is read. */
export function offeredCommands(): CommandTable {
  const unused = async (): Promise<never> => {
    throw new Error('Nothing is sent or brought up to date here.');
  };
  const reach = { messenger: { send: unused, edit: unused }, reconcile: unused };
  const nobody = {
    region: 'none',
    programmeManagers: [],
    privacyContact: { name: '', address: '' },
    publicUrl: '',
    keyDirectory: '',
    demo: false,
  };
  const chance = {
    now: () => new Date(0),
    newId: () => '',
    newToken: () => '',
    randomInt: () => 0,
    log: createLog('silent'),
  };
  // The driver connects with the first question, and none is asked.
  const db = new MongoClient('mongodb://127.0.0.1').db();
  return commandTable(compose(nobody, chance, db, reach).features);
}
