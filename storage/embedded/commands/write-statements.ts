import { CommandError } from '../errors.ts';
import type { Doc } from '../values/bson-type.ts';

/** One statement of a write command: read, or what is wrong with it. */
type Statement<T> = { value: T } | { error: CommandError };

const MOST_STATEMENTS = 100_000;
/** Beyond this, errors are told by their code alone, as in MongoDB: many long ones would not fit into an answer. */
const MOST_ERROR_BYTES = 1024 * 1024;

/** Reads every statement before anything is written; a fault stays with the statement that has it. */
export function readStatements<S, T>(statements: readonly S[], read: (statement: S) => T): Statement<T>[] {
  if (statements.length === 0 || statements.length > MOST_STATEMENTS) {
    const message = `Write batch sizes must be between 1 and ${MOST_STATEMENTS}. Got ${statements.length} operations.`;
    throw new CommandError('InvalidLength', message);
  }
  return statements.map(statement => {
    try {
      return { value: read(statement) };
    } catch (error) {
      if (error instanceof CommandError) return { error };
      throw error;
    }
  });
}

/** Applies the statements in their order and answers the `writeErrors`; an ordered command ends at the first. */
export function applyStatements<T>(
  statements: readonly Statement<T>[],
  ordered: boolean,
  apply: (value: T, index: number) => void,
): Doc[] {
  const errors: Doc[] = [];
  let bytes = 0;
  for (const [index, statement] of statements.entries()) {
    try {
      if ('error' in statement) throw statement.error;
      apply(statement.value, index);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      const told = bytes < MOST_ERROR_BYTES || errors.length < 2;
      errors.push({
        index,
        code: error.code,
        ...(told ? error.details : {}),
        errmsg: told ? error.message : '',
      });
      bytes += error.message.length;
      if (ordered) break;
    }
  }
  return errors;
}

/** The answer to a write command. */
export const writeReply = (counts: Doc, errors: readonly Doc[]): Doc => ({
  ...counts,
  ...(errors.length > 0 && { writeErrors: errors }),
  ok: 1,
});
