import { CONFIDENTIAL } from '../../disclosure/small-counts.ts';
import type { IndicatorServices } from '../../indicators/indicator-services.ts';
import type { BaselineView } from '../../indicators/indicator-views.ts';
import type { VoteStore } from '../../vote/vote-store.ts';
import type { FigureSubject, FoundFigure, Withheld } from '../report.ts';
import { figure, type SectionFacts } from '../section.ts';

/** An adopted topic with the curve that it is to turn. */
export interface TopicBaseline {
  of: FigureSubject;
  view: BaselineView;
}

export interface TopicBaselines {
  topics: TopicBaseline[];
}

type Code = 'indicator.latest' | 'indicator.latestPeriod' | 'indicator.forecast' | 'indicator.forecastPeriod';
type Source = 'indicator.baselines';

interface Deps {
  votes: Pick<VoteStore, 'lastResult'>;
  curves: Pick<IndicatorServices['curves'], 'baselineOn'>;
}

/**
 * Where the indicators of the adopted topics come from, and where they go if nothing changes (S5). The region's figures
 * alone, as they were treated (X1). Nothing for the inspectorate, which sees nothing of votes.
 */
export const topicBaselines = ({ votes, curves }: Deps): SectionFacts<TopicBaselines, Code, Source> => ({
  kind: 'topicBaselines',
  async find({ region, at, audience }) {
    if (audience === 'ofsted') return undefined;
    const result = await votes.lastResult(region, at);
    if (!result) return undefined;
    const adopted = result.options.filter(option => option.adopted);
    const found = await Promise.all(
      adopted.map(async ({ code, title }) => {
        const view = await curves.baselineOn(region, result.vote, code, at);
        return view && view.series.length > 0 ? [{ of: { code, name: title }, view }] : [];
      }),
    );
    const topics = found.flat();
    return topics.length > 0 ? { topics } : undefined;
  },
  figures: ({ topics }, { asAt }) => ({
    figures: topics.flatMap(topic => figuresOf(topic, asAt)),
    withheld: topics.flatMap(withheldOf),
  }),
});

function figuresOf({ of, view }: TopicBaseline, asAt: string): FoundFigure<Code, Source>[] {
  const told = figure<Code, Source>('indicator.baselines', asAt);
  const { history, forecast } = view.baseline;
  const unit = view.indicator.unit === 'percent' ? 'percent' : 'rate';
  const [latest, last] = [history.at(-1), forecast.at(-1)];
  return [
    ...(latest
      ? [
          told('indicator.latest', latest.value, { of, unit }),
          told('indicator.latestPeriod', latest.period, { of, unit: 'text' }),
        ]
      : []),
    ...(last
      ? [
          told('indicator.forecast', last.value, { of, unit }),
          told('indicator.forecastPeriod', last.period, { of, unit: 'text' }),
        ]
      : []),
  ];
}

/** A figure of the region that may not be shown is no part of the history. */
const withheldOf = ({ of, view }: TopicBaseline): Withheld[] =>
  view.series.some(({ region }) => region === CONFIDENTIAL)
    ? [{ code: 'indicator.latest', of, rule: 'X1' }]
    : [];
