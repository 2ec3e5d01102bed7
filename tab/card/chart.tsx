import { HorizontalBarChartWithAxis, LineChart } from '@fluentui/react-charts';
import { words } from '../words.ts';
import { CHART_COLOURS } from './chart-colours.ts';
import type { ChartData } from './chart-elements.ts';

const colourOf = (index: number): string =>
  `var(--${CHART_COLOURS[index % CHART_COLOURS.length] ?? 'colorNeutralForeground1'})`;
const ROW_PX = 34;
const NARROW_PX = 600;
const LABELS_IF_NARROW = 3;

/** Fluent's chart of what a card's chart says. The table beside it has the same figures. */
export default function Chart({ chart }: { chart: ChartData }) {
  return (
    <figure aria-label={words.chart(chart.title)}>
      <figcaption aria-hidden="true">{chart.title}</figcaption>
      {chart.kind === 'bars' ? <Bars {...chart} /> : <Lines {...chart} />}
    </figure>
  );
}

function Bars({ title, bars }: Extract<ChartData, { kind: 'bars' }>) {
  const isNarrow = window.innerWidth < NARROW_PX;
  return (
    <HorizontalBarChartWithAxis
      chartTitle={title}
      hideLegend
      {...(isNarrow ? { showYAxisLablesTooltip: true, noOfCharsToTruncate: 10 } : { showYAxisLables: true })}
      hideTooltip
      height={bars.length * ROW_PX + 60}
      // Fluent reckons with a narrower font than some machines have, and would cut off where a label begins.
      margins={{ top: 20, right: 20, bottom: 35, left: isNarrow ? 100 : 280 }}
      data={[...bars]
        // It draws from the bottom up.
        .reverse()
        .map(({ label, value }) => ({ x: value, y: label, legend: label, color: colourOf(0) }))}
    />
  );
}

/** The labels of lines are the last days of periods, as 2015-03-31. */
function Lines({ title, lines }: Extract<ChartData, { kind: 'lines' }>) {
  const days = [...new Set(lines.flatMap(({ points }) => points.map(({ label }) => label)))].sort();
  const every = window.innerWidth < NARROW_PX ? Math.ceil(days.length / LABELS_IF_NARROW) : 1;
  return (
    <LineChart
      height={260}
      data={{
        chartTitle: title,
        lineChartData: lines.map(({ legend, points }, index) => ({
          legend,
          color: colourOf(index),
          // The second line is told from the first without its colour.
          ...(index > 0 ? { lineOptions: { strokeDasharray: '6 4' } } : {}),
          data: points.map(({ label, value }) => ({ x: new Date(label), y: value })),
        })),
      }}
      tickValues={days.filter((_, index) => index % every === 0).map(day => new Date(day))}
      tickFormat="%b %Y"
      useUTC
    />
  );
}
