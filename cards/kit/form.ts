import type { IExecuteAction } from '@microsoft/teams.cards';
import { words } from '../wording/words.ts';
import { type ButtonData, button, type Elements } from './card.ts';
import type { Drawing, Field, Problem } from './fields.ts';

type Fields = Record<string, Field<unknown>>;

/** The typed answers of a form. */
export type Values<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never };

export type Answers<F extends Fields> =
  | { ok: true; values: Values<F> }
  | { ok: false; problems: { label: string; problem: Problem }[] };

/** A form, declared once: inputs, parser, type and limits all come from its one list of fields. */
export interface Form<F extends Fields = Fields> {
  /** A public name, permanent: posted cards live for months. */
  verb: string;
  fields: F;
  /** The inputs in the order of the fields, of those in `only` when it is given; hidden ones draw nothing. */
  inputs(drawings?: { [K in keyof F]?: Drawing }, only?: readonly (keyof F)[]): Elements;
  /**
   * The button that sends it, with what hidden fields carry. When that is all it needs, the card's inputs stay out of
   * it, so that "Back" works on a half-filled form.
   */
  submit(title: string, hidden?: ButtonData): IExecuteAction;
  /** Reads what came back and names every problem at once. Keys that are no field are ignored. */
  parse(raw: Readonly<Record<string, unknown>>): Answers<F>;
}

export type FormValues<T> = T extends Form<infer F> ? Values<F> : never;

export function defineForm<F extends Fields>(verb: string, fields: F): Form<F> {
  const entries = Object.entries(fields) as [keyof F & string, Field<unknown>][];
  return {
    verb,
    fields,
    inputs: (drawings = {}, only) =>
      entries
        .filter(([name]) => only === undefined || only.includes(name))
        .flatMap(([name, field]) => field.draw?.(name, drawings[name] ?? {}) ?? []) as Elements,
    submit: (title, hidden = {}) =>
      button(
        title,
        verb,
        hidden,
        entries.some(([name, field]) => field.draw && !Object.hasOwn(hidden, name)),
      ),
    parse(raw) {
      const values: Record<string, unknown> = {};
      const problems: { label: string; problem: Problem }[] = [];
      for (const [name, field] of entries) {
        const parsed = field.parse(Object.hasOwn(raw, name) ? raw[name] : undefined);
        if (parsed.ok) values[name] = parsed.value;
        else problems.push({ label: field.label, problem: parsed.problem });
      }
      return problems.length ? { ok: false, problems } : { ok: true, values: values as Values<F> };
    },
  };
}

/** All problems of a form in one text, each saying what to do; what is true of several fields is said once. */
export const problemText = (problems: readonly { label: string; problem: Problem }[]): string =>
  [
    words.form.nothingSaved,
    ...new Set(problems.map(({ label, problem }) => words.form.problem(label, problem))),
  ].join('\n\n');
