import {
  type Action,
  AdaptiveCard,
  type CardElement,
  ExecuteAction,
  OpenUrlAction,
  SerializationContext,
} from 'adaptivecards/lib/card-elements';
import { HostConfig } from 'adaptivecards/lib/host-config';
import { CardObjectRegistry, GlobalRegistry } from 'adaptivecards/lib/registry';
import { Table } from 'adaptivecards/lib/table';
import { CHART_TYPES, type ChartHost, chartElement } from './chart-elements.ts';
import { hostLook } from './host-look.ts';
import { markdownHtml } from './markdown.ts';

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownHtml(text);
  result.didProcess = true;
};

export interface DrawnCard {
  element: HTMLElement;
  /** Places in it that wait for a chart. */
  charts: readonly ChartHost[];
}

/** Draws a card; without `canAct` it has neither buttons nor fields. */
export function renderCard(
  json: object,
  { canAct, onPress }: { canAct: boolean; onPress(verb: string, data: object): void },
): DrawnCard {
  const charts: ChartHost[] = [];
  const context = new SerializationContext();
  const elements = new CardObjectRegistry<CardElement>();
  GlobalRegistry.populateWithDefaultElements(elements);
  // The package says that its files have no side effects, but this one registers itself.
  elements.register('Table', Table);
  for (const type of CHART_TYPES)
    elements.register(
      type,
      chartElement(type, host => charts.push({ ...host, id: `${host.id} ${charts.length}` })),
    );
  context.setElementRegistry(elements);

  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig({ ...hostLook, supportsInteractivity: canAct });
  card.onExecuteAction = (action: Action) => {
    if (action instanceof ExecuteAction) onPress(action.verb, objectOf(action.data));
    else if (action instanceof OpenUrlAction && action.url) window.open(action.url, '_blank', 'noopener');
  };
  card.parse(json, context);
  return { element: card.render() ?? document.createElement('div'), charts };
}

const objectOf = (data: unknown): object => (typeof data === 'object' && data !== null ? data : {});
