import { CardElement, type SerializationContext } from 'adaptivecards/lib/card-elements';

/** The two charts of our cards, as `cards/kit/elements.ts` makes them. */
export type ChartData =
  | { kind: 'bars'; title: string; bars: readonly { label: string; value: number }[] }
  | {
      kind: 'lines';
      title: string;
      lines: readonly { legend: string; points: readonly { label: string; value: number }[] }[];
    };

/** Where in a drawn card a chart belongs. */
export interface ChartHost {
  id: string;
  at: HTMLElement;
  chart: ChartData;
}

export const CHART_TYPES = ['Chart.HorizontalBar', 'Chart.Line'] as const;
type ChartType = (typeof CHART_TYPES)[number];

/** Makes the class of a chart's element, which the renderer does not know: it leaves a place, and says so. */
export const chartElement = (type: ChartType, found: (host: ChartHost) => void) =>
  class extends CardElement {
    #source: unknown;

    override getJsonTypeName(): string {
      return type;
    }

    protected override internalParse(source: unknown, context: SerializationContext): void {
      super.internalParse(source as Record<string, unknown>, context);
      this.#source = source;
    }

    protected override internalRender(): HTMLElement | undefined {
      const chart = chartOf(type, this.#source);
      if (!chart) return undefined;
      const at = document.createElement('div');
      at.className = 'chart';
      found({ id: `${type} ${chart.title}`, at, chart });
      return at;
    }
  };

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.map(fieldsOf) : [];
const pointsOf = (value: unknown) =>
  listOf(value).map(({ x, y }) => ({ label: String(x), value: Number(y) }));

function chartOf(type: ChartType, source: unknown): ChartData | undefined {
  const { title, data } = fieldsOf(source);
  if (typeof title !== 'string') return undefined;
  if (type === 'Chart.HorizontalBar') return { kind: 'bars', title, bars: pointsOf(data) };
  const lines = listOf(data).map(({ legend, values }) => ({
    legend: String(legend),
    points: pointsOf(values),
  }));
  return { kind: 'lines', title, lines };
}
