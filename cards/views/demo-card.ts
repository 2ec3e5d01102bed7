import { demoStep } from '../forms/demo-step.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, note, paragraph } from '../kit/elements.ts';
import { words } from '../wording/words.ts';

export const DEMO_STEPS = [
  'endDebate',
  'confirmAsChair',
  'othersVote',
  'toClosingTime',
  'declareAsChair',
  'endorseAsBranch',
  'holdSession',
  'othersEvaluate',
  'nextMonday',
  'threeMonthsOn',
] as const;
export type DemoStep = (typeof DEMO_STEPS)[number];

/** In the demo only: what time it is there, what was just done, and what can be done on behalf of others. */
export function demoCard(view: { now: Date; did?: string; steps: readonly DemoStep[] }): Card {
  const say = words.demo;
  return card({
    summary: say.summary,
    body: [
      heading(say.heading),
      paragraph(say.plainly),
      paragraph(say.clock(view.now)),
      ...(view.did ? [paragraph(view.did)] : []),
      note(say.hint),
    ],
    actions: view.steps.map(step => demoStep.submit(say.steps[step], { step })),
  });
}
