import { readdirSync } from 'node:fs';
import path from 'node:path';
import { RECEIPT_PURPOSES } from '../../cards/forms/find-answer.ts';
import type { Field } from '../../cards/kit/fields.ts';
import type { Form } from '../../cards/kit/form.ts';
import { OWN_DECISIONS } from '../../programme/challenge/participation-service.ts';
import { HAND_MOVES } from '../../programme/challenge/peer-challenge-service.ts';
import { PERSON_TASKS } from '../../programme/region/people-views.ts';
import { BUSINESS_PLAN_STATES } from '../../programme/steering/business-plan.ts';
import { FUND_FORMS } from '../../programme/steering/fund-service.ts';
import { GROUP_FORMS } from '../../programme/steering/group-service.ts';
import { GUEST_ANSWERS } from '../../programme/summit/summit-guest.ts';
import { SURVEY_KINDS } from '../../programme/survey/survey-kind.ts';
import { READINESS_KINDS } from '../../programme/training/readiness.ts';
import { ENDED_AS } from '../../programme/training/session-book.ts';

const folder = path.join(import.meta.dirname, '..', '..', 'cards', 'forms');

const isForm = (value: unknown): value is Form =>
  typeof value === 'object' && value !== null && 'verb' in value && 'parse' in value;

/** Every form there is: whatever lies in `cards/forms` is found by being there. */
export const everyForm: readonly Form[] = (
  await Promise.all(
    readdirSync(folder).map(async file => Object.values<unknown>(await import(path.join(folder, file)))),
  )
)
  .flat()
  .filter(isForm);

/** What Teams would send back for an input as it is drawn, filled in; its `preset` draws it again in the same way. */
type Drawn = { type: string; id: string } & Record<string, unknown>;

/** Choices as a view would give them, for inputs whose choices aren't fixed. */
export const CHOICES = [
  { value: 'one-1', title: 'One' },
  { value: 'two-2', title: 'Two' },
];

export const draw = (form: Form, name: string, preset?: string): Drawn | undefined =>
  form.fields[name]?.draw?.(name, { choices: CHOICES, preset }) as Drawn | undefined;

/** Answers that a person could give, one for each field. */
export const validAnswers = (form: Form): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(form.fields).map(([name, field]) => {
      const drawn = draw(form, name);
      return [name, drawn ? filledIn(drawn, field) : carried(field)];
    }),
  );

const TEXTS = ['Some words', 'NEG', '7, 1', '1,250.50', 'https://example.org/room', '2.0'];

function filledIn(drawn: Drawn, field: Field<unknown>): string {
  const choices = (drawn.choices ?? []) as { value: string }[];
  const samples: Record<string, string> = {
    'Input.Text': TEXTS.find(text => field.parse(text).ok) ?? '',
    'Input.Number': String(drawn.max),
    'Input.Date': '2015-11-27',
    'Input.Time': '15:00',
    'Input.ChoiceSet': choices
      .slice(0, drawn.isMultiSelect ? 2 : 1)
      .map(choice => choice.value)
      .join(','),
  };
  const sample = samples[drawn.type];
  if (sample === undefined) throw new Error(`Say here what a filled-in ${drawn.type} sends.`);
  return sample;
}

/** Hidden data is an id, ids, a count or one of a few words. */
function carried(field: Field<unknown>): string | number {
  const found = [
    7,
    'open',
    'debate',
    'bundle',
    'one-1,two-2',
    'one-1',
    ...SURVEY_KINDS,
    ...RECEIPT_PURPOSES,
    ...OWN_DECISIONS,
    ...HAND_MOVES,
    ...GUEST_ANSWERS,
    ...BUSINESS_PLAN_STATES,
    ...FUND_FORMS,
    ...GROUP_FORMS,
    ...PERSON_TASKS,
    ...READINESS_KINDS,
    ...ENDED_AS,
  ].find(value => field.parse(value).ok);
  if (found === undefined) throw new Error(`Say here what ${field.label} may carry.`);
  return found;
}
