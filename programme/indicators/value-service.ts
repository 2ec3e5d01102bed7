import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { holds } from '../region/roles.ts';
import type { Indicator, IndicatorValue, ValueName } from './indicator.ts';
import { deniedFor, type IndicatorDeps, indicatorCalled, readSeries } from './indicator-deps.ts';
import type { EntryView, UndecidedView } from './indicator-views.ts';
import { type GivenFigure, isProblem, measureOf } from './measure.ts';
import { isOver, lastDayOf, latestPeriods, readPeriod } from './period.ts';
import { membersIn } from './regional-series.ts';
import { valueReader } from './value-reader.ts';

/** Periods that can be chosen to be entered, the latest ones. */
const OFFERED = { year: 6, quarter: 8 } as const;

export interface EnteredFigure extends GivenFigure {
  indicator: string;
  authority: string;
  period: string;
  /** How often the value had changed when the card was drawn; 0 where there was none. */
  seen: number;
}

/** Values of an authority: entered by its performance lead, approved or sent back by its link officer (DOMAIN 1.4). */
export function valueService(deps: IndicatorDeps) {
  const reader = valueReader(deps);

  async function localIndicator(asker: Asker, code: string): Promise<Outcome<Indicator>> {
    const found = await indicatorCalled(deps, asker, code);
    if (!found.ok) return found;
    return found.value.status === 'local'
      ? found
      : refuse({ code: 'publishedNotEntered', title: found.value.title });
  }

  /** A period that is over, in which the authority was one, and whose region's figure is not out yet. */
  async function openPeriod(
    asker: Asker,
    indicator: Indicator,
    { authority, period: text }: EnteredFigure,
  ): Promise<Outcome<string>> {
    const read = readPeriod(text);
    if (read?.frequency !== indicator.frequency) return refuse({ code: 'periodUnknown', text });
    const { period } = read;
    if (!isOver(period, londonDay(asker.now)))
      return refuse({ code: 'periodNotOver', period, endsOn: lastDayOf(period) });
    const authorities = await deps.regions.authorities(indicator.region);
    const named = authorities.find(({ code }) => code === authority);
    if (!membersIn(authorities, period).some(({ code }) => code === authority))
      return refuse({ code: 'authorityNotThen', authority: named?.name ?? authority, period });
    const { series } = await readSeries(deps, indicator, asker.now);
    // Whoever saw the region's figure before and after could subtract what came between (X6).
    return series.some(point => point.period === period && point.region !== undefined)
      ? refuse({ code: 'periodClosed', title: indicator.title, period })
      : done(period);
  }

  const recorded = (
    { now, person }: Asker,
    { indicator, period, authority, revision, state }: IndicatorValue,
  ) =>
    deps.audit.record({
      region: person.region,
      id: `indicator.value/${indicator}/${period}/${authority}/${revision}`,
      actor: person.id,
      action: 'indicator.value',
      target: `indicator/${indicator}/${period}/${authority}`,
      detail: { state },
      at: now,
    });

  async function decide(asker: Asker, value: IndicatorValue, decision: Decision): Promise<boolean> {
    const { returnReason: _, ...rest } = value;
    const next: IndicatorValue = {
      ...rest,
      ...decision,
      decidedBy: asker.person.id,
      decidedAt: asker.now,
      revision: value.revision + 1,
    };
    const changed = await deps.indicators.changeValue(value, next);
    if (changed) await recorded(asker, next);
    return changed;
  }

  return {
    /** What the performance lead can enter, and with an indicator chosen, for which periods. */
    async entry(asker: Asker, authority?: string, code?: string): Promise<Outcome<EntryView>> {
      const denied = deniedFor(asker, 'enterValues');
      if (denied) return denied;
      const overview = await reader.entry(asker, authority);
      if (!overview.ok || code === undefined) return overview;
      const found = await localIndicator(asker, code);
      if (!found.ok) return found;
      const indicator = found.value;
      const periods = latestPeriods(indicator.frequency, londonDay(asker.now), OFFERED[indicator.frequency]);
      return done({
        ...overview.value,
        chosen: await reader.chosen(asker, indicator, overview.value, periods),
      });
    },

    /** Puts a value in the place of what was there; whoever changed it meanwhile is not overwritten. */
    async enter(asker: Asker, given: EnteredFigure): Promise<Outcome<IndicatorValue>> {
      const { person, now } = asker;
      const denied = deniedFor(asker, 'enterValues');
      if (denied) return denied;
      if (!holds(person, ['performanceLead'], londonDay(now), given.authority))
        return refuse({ code: 'noAuthorityToEnterFor' });
      const found = await localIndicator(asker, given.indicator);
      if (!found.ok) return found;
      const period = await openPeriod(asker, found.value, given);
      if (!period.ok) return period;
      const measured = measureOf(found.value, given);
      if (isProblem(measured)) return refuse(measured);
      const name: ValueName = {
        indicator: given.indicator,
        authority: given.authority,
        period: period.value,
      };
      const stored = await deps.indicators.value(person.region, name);
      if (stored && isSameEntry(stored, person.id, measured.rate, given)) return done(stored);
      const next: IndicatorValue = {
        ...name,
        ...measured,
        region: person.region,
        state: 'entered',
        enteredBy: person.id,
        enteredAt: now,
        revision: (stored?.revision ?? 0) + 1,
      };
      if ((stored?.revision ?? 0) !== given.seen || !(await deps.indicators.changeValue(stored, next)))
        return refuse({ code: 'changedMeanwhile' });
      await recorded(asker, next);
      return done(next);
    },

    /** What waits for the link officer, and what was sent back. */
    async undecided(asker: Asker): Promise<Outcome<UndecidedView>> {
      const denied = deniedFor(asker, 'approveValues');
      return denied ?? done(await reader.undecided(asker));
    },

    /** Approves those that are still as they were shown, and answers how many; the others are shown again. */
    async approve(asker: Asker, keys: readonly string[]): Promise<Outcome<UndecidedView>> {
      const denied = deniedFor(asker, 'approveValues');
      if (denied) return denied;
      if (keys.length === 0) return refuse({ code: 'noValueChosen' });
      const { waiting } = await reader.undecided(asker);
      const chosen = waiting.filter(({ key }) => keys.includes(key)).map(({ value }) => value);
      const others = chosen.filter(({ enteredBy }) => enteredBy !== asker.person.id);
      if (others.length < chosen.length) return refuse({ code: 'approveNeedsAnother' });
      let approved = 0;
      for (const value of others) if (await decide(asker, value, { state: 'approved' })) approved += 1;
      return done({ ...(await reader.undecided(asker)), approved, missed: keys.length - approved });
    },

    /** Sends one back to whoever entered it. */
    async giveBack(asker: Asker, key: string, returnReason: string): Promise<Outcome<UndecidedView>> {
      const denied = deniedFor(asker, 'approveValues');
      if (denied) return denied;
      if (returnReason === '') return refuse({ code: 'reasonNeeded' });
      const { waiting } = await reader.undecided(asker);
      const found = waiting.find(one => one.key === key);
      if (!found) return refuse({ code: 'valueNotFound' });
      return (await decide(asker, found.value, { state: 'returned', returnReason }))
        ? done(await reader.undecided(asker))
        : refuse({ code: 'changedMeanwhile' });
    },
  };
}

type Decision = { state: 'approved' } | { state: 'returned'; returnReason: string };

/** The same press once more. */
const isSameEntry = (
  stored: IndicatorValue,
  person: string,
  rate: IndicatorValue['rate'],
  { numerator, denominator, seen }: EnteredFigure,
): boolean =>
  stored.revision === seen + 1 &&
  stored.state === 'entered' &&
  stored.enteredBy === person &&
  stored.rate === rate &&
  stored.numerator === numerator &&
  stored.denominator === denominator;
