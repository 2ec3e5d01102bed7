import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome } from '../outcome.ts';
import { deniedToTrainers } from '../region/people-deps.ts';
import { may, type Permission } from '../region/permissions.ts';
import type { Indicator } from './indicator.ts';
import { type IndicatorDeps, indicatorCalled, readSeries } from './indicator-deps.ts';
import type { BaselineView, IndicatorListView, IndicatorView } from './indicator-views.ts';

/** Draws indicators with their baselines, for whoever does not train. */
export function indicatorReader(deps: IndicatorDeps) {
  async function viewOf(indicator: Indicator, now: Date): Promise<BaselineView> {
    const [{ series, baseline }, outcomes] = await Promise.all([
      readSeries(deps, indicator, now),
      deps.indicators.outcomes(indicator.region),
    ]);
    const outcome = outcomes.find(({ code }) => code === indicator.outcome);
    return { indicator, series, baseline, ...(outcome && { outcomeTitle: outcome.title }) };
  }

  /** The topics whose sheets look at it, with their titles. */
  async function topicsOn({ region, code }: Indicator): Promise<IndicatorView['topics']> {
    const sheets = await deps.indicators.sheetsOn(region, code);
    const votes = [...new Set(sheets.map(({ vote }) => vote))];
    const proposals = (await Promise.all(votes.map(vote => deps.votes.proposals(region, vote)))).flat();
    return sheets.flatMap(({ vote, topic }) => {
      const found = proposals.find(one => one.vote === vote && one.code === topic);
      return found ? [{ vote, topic, title: found.title }] : [];
    });
  }

  /** Those of the latest period of which something is known. */
  async function authoritiesOf({
    indicator,
    series,
  }: BaselineView): Promise<Pick<IndicatorView, 'authorities'>> {
    const latest = series.findLast(({ authorities }) => authorities.length > 0);
    if (!latest) return {};
    const all = await deps.regions.authorities(indicator.region);
    const named = latest.authorities.map(({ code, rate }) => ({
      name: all.find(one => one.code === code)?.name ?? code,
      rate,
    }));
    return { authorities: { period: latest.period, rates: named } };
  }

  return {
    async list(asker: Asker): Promise<Outcome<IndicatorListView>> {
      const denied = deniedToTrainers(asker);
      if (denied) return denied;
      const { person, now } = asker;
      const all = await deps.indicators.indicators(person.region);
      const views = await Promise.all(all.map(one => viewOf(one, now)));
      const allowed = (permission: Permission) => may(person, permission, londonDay(now));
      return done({
        groups: grouped(views),
        mayEdit: allowed('editIndicators'),
        mayEnter: allowed('enterValues'),
        mayApprove: allowed('approveValues'),
      });
    },

    async one(asker: Asker, code: string): Promise<Outcome<IndicatorView>> {
      const denied = deniedToTrainers(asker);
      if (denied) return denied;
      const found = await indicatorCalled(deps, asker, code);
      if (!found.ok) return found;
      const { person, now } = asker;
      const [view, topics, actions] = await Promise.all([
        viewOf(found.value, now),
        topicsOn(found.value),
        deps.plans.measuredBy(person.region, code),
      ]);
      const allowed = (permission: Permission) => may(person, permission, londonDay(now));
      return done({
        ...view,
        ...(allowed('seeAuthorityValues') ? await authoritiesOf(view) : {}),
        topics,
        actions: actions.map(({ id, code: of, title, state, rag }) => ({
          id,
          code: of,
          title,
          state,
          ...(rag && { rag }),
        })),
        mayEdit: allowed('editIndicators'),
      });
    },

    /** For those who point to it: an action of the plan, a topic, a report. Undefined where there is none. */
    async baseline(region: string, code: string, now: Date): Promise<BaselineView | undefined> {
      const found = await deps.indicators.indicator(region, code);
      return found && viewOf(found, now);
    },
  };
}

/** By outcome, in the order of their titles; those without one last. */
function grouped(views: readonly BaselineView[]): IndicatorListView['groups'] {
  const titles = [...new Set(views.flatMap(({ outcomeTitle }) => outcomeTitle ?? []))].sort((a, b) =>
    a.localeCompare(b, 'en-GB'),
  );
  const none = views.filter(({ outcomeTitle }) => outcomeTitle === undefined);
  return [
    ...titles.map(outcomeTitle => ({
      outcomeTitle,
      indicators: views.filter(view => view.outcomeTitle === outcomeTitle),
    })),
    ...(none.length > 0 ? [{ indicators: none }] : []),
  ];
}
