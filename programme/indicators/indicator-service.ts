import type { Asker } from '../asker.ts';
import { codeOfName } from '../code-of-name.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { FIXED_FIELDS, type Indicator } from './indicator.ts';
import { deniedFor, type IndicatorDeps, indicatorCalled } from './indicator-deps.ts';

/** What the programme manager says of an indicator. `outcome` is the code of one that is there. */
export interface IndicatorText extends Omit<Indicator, 'region' | 'note' | 'outcome'> {
  outcome: string | undefined;
  /** In the place of one that is there: its title. */
  newOutcome: string;
  note: string;
}

/** Outcomes and indicators as they are defined. */
export function indicatorService(deps: IndicatorDeps) {
  const { indicators } = deps;

  /** The outcome that was chosen, or the new one that was written, which the same words make once only. */
  async function outcomeFor(
    region: string,
    { outcome, newOutcome }: IndicatorText,
  ): Promise<string | undefined> {
    const stored = await indicators.outcomes(region);
    if (newOutcome === '') return stored.some(({ code }) => code === outcome) ? outcome : undefined;
    const same = stored.find(({ title }) => title.toLowerCase() === newOutcome.toLowerCase());
    if (same) return same.code;
    const code = freeCode(
      codeOfName(newOutcome),
      stored.map(one => one.code),
    );
    await indicators.putOutcome({ region, code, title: newOutcome });
    return code;
  }

  return {
    /** The outcomes and, to be changed, the indicator, for those who define them. */
    async definition(asker: Asker, code?: string): Promise<Outcome<DefinitionView>> {
      const denied = deniedFor(asker, 'editIndicators');
      if (denied) return denied;
      const outcomes = await indicators.outcomes(asker.person.region);
      if (code === undefined) return done({ outcomes });
      const found = await indicatorCalled(deps, asker, code);
      return found.ok ? done({ outcomes, indicator: found.value }) : found;
    },

    /** Defines a new indicator. Pressing twice makes one. */
    async define(asker: Asker, told: IndicatorText): Promise<Outcome<Indicator>> {
      const denied = deniedFor(asker, 'editIndicators');
      if (denied) return denied;
      const { region } = asker.person;
      const indicator = indicatorFrom(region, told, await outcomeFor(region, told));
      if (await indicators.insertIndicator(indicator)) return done(indicator);
      const there = await indicators.indicator(region, told.code);
      return JSON.stringify(sorted(there)) === JSON.stringify(sorted(indicator))
        ? done(indicator)
        : refuse({ code: 'indicatorCodeTaken', codeWanted: told.code });
    },

    /** Changes the words about an indicator. What gives its values their meaning stays. */
    async reword(asker: Asker, told: IndicatorText): Promise<Outcome<Indicator>> {
      const denied = deniedFor(asker, 'editIndicators');
      if (denied) return denied;
      const found = await indicatorCalled(deps, asker, told.code);
      if (!found.ok) return found;
      const fields = FIXED_FIELDS.filter(field => found.value[field] !== told[field]);
      if (fields.length > 0) return refuse({ code: 'indicatorFixed', title: found.value.title, fields });
      const { region } = asker.person;
      const { title, polarity, numerator, denominator, source, outcome, note } = {
        outcome: undefined,
        note: undefined,
        ...indicatorFrom(region, told, await outcomeFor(region, told)),
      };
      const change = { title, polarity, numerator, denominator, source, outcome, note };
      await indicators.changeIndicator(region, told.code, change);
      return indicatorCalled(deps, asker, told.code);
    },
  };
}

export interface DefinitionView {
  outcomes: { code: string; title: string }[];
  /** Absent: a new one. */
  indicator?: Indicator;
}

function indicatorFrom(region: string, told: IndicatorText, outcome: string | undefined): Indicator {
  const { newOutcome: _, outcome: __, note, ...rest } = told;
  return { ...rest, region, ...(outcome !== undefined && { outcome }), ...(note !== '' && { note }) };
}

/** The code, or with a number where another title has it already. */
export function freeCode(wanted: string, taken: readonly string[]): string {
  for (let n = 1; ; n += 1) {
    const code = n === 1 ? wanted : `${wanted.slice(0, 36)}-${n}`;
    if (!taken.includes(code)) return code;
  }
}

const sorted = (record: object | undefined) =>
  Object.entries(record ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
