import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { ChartHost } from './chart-elements.ts';
import { renderCard } from './render-card.ts';

const Chart = lazy(() => import('./chart.tsx'));

interface CardViewProps {
  card: object;
  canAct: boolean;
  onPress(verb: string, data: object): void;
}

/** A card as the bot sends it to a chat, drawn by the same rules; its charts are Fluent's. */
export default function CardView({ card, canAct, onPress }: CardViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const pressed = useRef(onPress);
  pressed.current = onPress;
  const [charts, setCharts] = useState<readonly ChartHost[]>([]);

  useEffect(() => {
    const drawn = renderCard(card, { canAct, onPress: (verb, data) => pressed.current(verb, data) });
    frame.current?.replaceChildren(drawn.element);
    setCharts(drawn.charts);
  }, [card, canAct]);

  return (
    <>
      <div ref={frame} className="card" />
      {charts.map(({ id, at, chart }) =>
        createPortal(
          <Suspense fallback={null}>
            <Chart chart={chart} />
          </Suspense>,
          at,
          id,
        ),
      )}
    </>
  );
}
