import type { GivenFigure } from '../../programme/indicators/measure.ts';
import { id, oneId, oneOf } from '../kit/fields.ts';
import { defineForm, type FormValues } from '../kit/form.ts';
import { optionalFigure } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { entry: label } = words.indicators;

const MOST = 999_999_999;
const SEPARATOR = '~';

/** Enters one figure of an authority; the choice of a period says how often its value had changed. */
export const enterValue = defineForm('value.enter', {
  indicator: id(),
  authority: id(),
  period: oneId(label.period, 'compact'),
  kind: oneOf(label.kind, label.kinds, 'counted'),
  numerator: optionalFigure(label.numerator, MOST),
  denominator: optionalFigure(label.denominator, MOST),
});

/** What the choice of a period gives back. */
export const periodChoice = (period: string, revision: number): string =>
  [period.replace(' ', '.'), revision].join(SEPARATOR);

/** The figure that the form describes, and of which value. */
export function enteredFrom(values: FormValues<typeof enterValue>) {
  const [period = '', seen = ''] = values.period.split(SEPARATOR);
  const { indicator, authority, kind, numerator, denominator } = values;
  const figure: GivenFigure =
    kind === 'counted'
      ? {
          ...(numerator !== undefined && { numerator }),
          ...(denominator !== undefined && { denominator }),
        }
      : { rate: kind };
  return { indicator, authority, period: period.replace('.', ' '), seen: Number(seen), ...figure };
}
