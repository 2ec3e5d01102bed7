import { done, type Outcome, refuse } from '../outcome.ts';
import type { QuotedFigure } from './proposal.ts';

/** What was typed of an indicator; a missing or empty part was left out. */
export type QuotedFigureText = Partial<QuotedFigure>;

/** A figure without its name, period or source can't be judged, so it is all four or none (V12). */
export function quotedFigureOf(typed: QuotedFigureText): Outcome<QuotedFigure | undefined> {
  const { name = '', figure = '', period = '', source = '' } = typed;
  const indicator: QuotedFigure = { name, figure, period, source };
  const missing = (Object.keys(indicator) as (keyof QuotedFigure)[]).filter(part => indicator[part] === '');
  if (missing.length === 4) return done(undefined);
  return missing.length ? refuse({ code: 'indicatorIncomplete', missing }) : done(indicator);
}
