import { CommandError } from '../errors.ts';
import type { Doc } from '../values/bson-type.ts';
import type { Request } from '../wire/request.ts';
import { assertOnly } from './arguments.ts';
import type { Answer, Definition, Services } from './command.ts';
import { COMMANDS } from './command-table.ts';
import { assertDatabase } from './namespace.ts';

/** Fields that any command may have. Of those about durability nothing has to be done: every write is durable. */
const EVERYWHERE = [
  ...[
    '$db',
    'lsid',
    '$clusterTime',
    '$readPreference',
    'comment',
    'maxTimeMS',
    'readConcern',
    'writeConcern',
  ],
  ...['apiVersion', 'apiStrict', 'apiDeprecationErrors'],
];

const KNOWN = new Map(
  [...COMMANDS].map(([name, { fields }]) => [name, new Set([name, ...fields, ...EVERYWHERE])] as const),
);

/** Answers a request; whatever goes wrong becomes an answer too. */
export function answer(request: Request, services: Services): Answer | Promise<Answer> {
  try {
    const reply = run(request, services);
    return reply instanceof Promise ? reply.catch(failure) : reply;
  } catch (error) {
    return failure(error);
  }
}

function run({ body, sequences }: Request, services: Services): Answer | Promise<Answer> {
  const [name = ''] = Object.keys(body);
  const definition = COMMANDS.get(name);
  if (!definition) throw new CommandError('CommandNotFound', `no such command: '${name}'`);
  const { $db: db } = body;
  assertDatabase(db);
  refuseTransactions(body);
  assertOnly(body, KNOWN.get(name) as ReadonlySet<string>, name);
  assertSequences(definition, sequences, name);
  return definition.run({ name, db, body, sequences }, services);
}

/** A server on its own has none in MongoDB either. */
function refuseTransactions(body: Doc): void {
  if (!('txnNumber' in body || 'startTransaction' in body || 'autocommit' in body)) return;
  const message = 'Transaction numbers are only allowed on a replica set member or mongos';
  throw new CommandError('IllegalOperation', message);
}

function assertSequences({ fields }: Definition, sequences: Request['sequences'], name: string): void {
  for (const field of sequences.keys()) {
    if (fields.includes(field)) continue;
    throw new CommandError('UnknownField', `BSON field '${name}.${field}' is an unknown field.`);
  }
}

/** The answer that says what went wrong. What nobody foresaw is MongoDB's code 1. */
export function failure(error: unknown): Doc {
  if (!(error instanceof CommandError)) {
    const message = error instanceof Error ? error.message : String(error);
    return failure(new CommandError('InternalError', message));
  }
  const { code, codeName, message, details } = error;
  return { ok: 0, errmsg: message, code, codeName, ...details };
}
