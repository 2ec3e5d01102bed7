import type { Asker } from '../asker.ts';
import { londonDay, validOn } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { holds, type Role } from '../region/roles.ts';
import type { Indicator, IndicatorValue } from './indicator.ts';
import { type IndicatorDeps, readFrom } from './indicator-deps.ts';
import type { EntryView, NamedPlace, UndecidedValue, UndecidedView } from './indicator-views.ts';
import type { Period } from './period.ts';

/** Names a value as it stands, in a form that a card can carry: what has changed since has another name. */
export const valueKey = ({ indicator, authority, period, revision }: IndicatorValue): string =>
  [indicator, authority, period.replace(' ', '.'), revision].join('~');

/** Reads values for those who enter and those who decide. */
export function valueReader(deps: IndicatorDeps) {
  /** The authorities for which the person holds this role today, by name. */
  async function heldFor({ person, now }: Asker, role: Role): Promise<NamedPlace[]> {
    const day = londonDay(now);
    const authorities = await deps.regions.authorities(person.region);
    return authorities
      .filter(one => validOn(one, day) && holds(person, [role], day, one.code))
      .map(({ code, name }) => ({ code, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  }

  async function undecidedOf(region: string, places: readonly NamedPlace[]): Promise<UndecidedValue[]> {
    const [indicators, ...lists] = await Promise.all([
      deps.indicators.indicators(region),
      ...places.map(({ code }) => deps.indicators.undecided(region, code)),
    ]);
    const values = lists.flat();
    const people = await deps.people.byIds(region, [...new Set(values.flatMap(one => one.enteredBy ?? []))]);
    return values.flatMap(value => {
      const indicator = indicators.find(({ code }) => code === value.indicator);
      const place = places.find(({ code }) => code === value.authority);
      const by = people.find(({ id }) => id === value.enteredBy);
      return indicator && place
        ? [
            {
              key: valueKey(value),
              value,
              indicator,
              authorityName: place.name,
              enteredByName: by?.name ?? '',
            },
          ]
        : [];
    });
  }

  return {
    /** `authority` is a claim: of several, the first one is meant where it is not among them. */
    async entry(asker: Asker, authority?: string): Promise<Outcome<EntryView>> {
      const authorities = await heldFor(asker, 'performanceLead');
      const place = authorities.find(({ code }) => code === authority) ?? authorities[0];
      if (!place) return refuse({ code: 'noAuthorityToEnterFor' });
      const { region } = asker.person;
      const [all, undecided] = await Promise.all([
        deps.indicators.indicators(region),
        undecidedOf(region, [place]),
      ]);
      const indicators = all.filter(({ status }) => status === 'local');
      if (indicators.length === 0) return refuse({ code: 'noLocalIndicators' });
      return done({
        authority: place,
        authorities,
        indicators: indicators.map(({ code, title }) => ({ code, title })),
        returned: undecided.filter(({ value }) => value.state === 'returned'),
      });
    },

    /** The periods of one indicator that can be entered, with the value that the authority has in each. */
    async chosen(
      { person, now }: Asker,
      indicator: Indicator,
      { authority }: EntryView,
      periods: readonly Period[],
    ): Promise<NonNullable<EntryView['chosen']>> {
      const values = await deps.indicators.values(person.region, indicator.code, readFrom(indicator, now));
      const own = (period: Period) =>
        values.find(value => value.authority === authority.code && value.period === period);
      return {
        indicator,
        periods: periods.map(period => {
          const value = own(period);
          return value ? { period, value } : { period };
        }),
      };
    },

    /** What waits for this link officer. */
    async undecided(asker: Asker): Promise<UndecidedView> {
      const places = await heldFor(asker, 'linkOfficer');
      const all = await undecidedOf(asker.person.region, places);
      return { waiting: all.filter(({ value }) => value.state === 'entered') };
    },
  };
}
