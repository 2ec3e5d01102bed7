import { z } from 'zod';

/** What is wrong with one cell of a row; `column` names it. The sentence is in the wording. */
export type CellProblem =
  | { code: 'missing'; column: string }
  | { code: 'invalid'; column: string; value: string };

/** zod adds no key that the row does not have, but says `undefined` where it means absent. */
export type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Reads a row of a file, or names everything that is wrong with it. Missing, null and blank are the same, in a cell and in JSON. */
export function readRow<T>(
  schema: z.ZodType<T>,
  raw: Record<string, unknown>,
): { ok: true; row: Present<T> } | { ok: false; problems: CellProblem[] } {
  const given = Object.fromEntries(
    Object.entries(raw).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
  const read = schema.safeParse(given);
  if (read.success) return { ok: true, row: read.data as Present<T> };
  const columns = new Set(read.error.issues.map(({ path }) => String(path[0])));
  return {
    ok: false,
    problems: [...columns].map(column =>
      given[column] === undefined
        ? { code: 'missing', column }
        : { code: 'invalid', column, value: shown(given[column]) },
    ),
  };
}

const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 100);

/** One of these words. Letters alone decide: "sui generis" is `suiGeneris`, "Deputy voter" is `deputyVoter`. */
export const oneNamed = <T extends string>(values: readonly T[]) => {
  const squashed = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  return z.string().transform((text, context) => {
    const value = values.find(one => squashed(one) === squashed(text));
    if (value === undefined) context.addIssue({ code: 'custom' });
    return value ?? z.NEVER;
  });
};

export const textUpTo = (max: number) => z.string().trim().min(1).max(max);

/** Codes travel in card data, so they are short and have no separators. */
export const shortCode = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9_-]{1,20}$/);
