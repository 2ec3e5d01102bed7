import { demoStep } from '../forms/demo-step.ts';
import { type Card, card, inPlace } from '../kit/card.ts';
import { group, heading, note, paragraph } from '../kit/elements.ts';
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
  'agreeAsBranch',
  'confirmAsSponsor',
  'othersBook',
  'otherCancels',
  'toSession',
  'nextMonday',
  'threeMonthsOn',
] as const;
export type DemoStep = (typeof DEMO_STEPS)[number];

/** Those about places on a session; they stand apart, so that the card never has more than six buttons beside each other. */
const ABOUT_PLACES: readonly DemoStep[] = ['othersBook', 'otherCancels', 'toSession'];

/** In the demo only: what time it is there, what was just done, and what can be done on behalf of others. */
export function demoCard(view: { now: Date; did?: string; steps: readonly DemoStep[] }): Card {
  const say = words.demo;
  const buttonOf = (step: DemoStep) => demoStep.submit(say.steps[step], { step });
  const places = view.steps.filter(step => ABOUT_PLACES.includes(step));
  return card({
    summary: say.summary,
    body: [
      heading(say.heading),
      paragraph(say.plainly),
      paragraph(say.clock(view.now)),
      ...(view.did ? [paragraph(view.did)] : []),
      ...(places.length > 0 ? [group([paragraph(say.aboutPlaces), inPlace(places.map(buttonOf))])] : []),
      note(say.hint),
    ],
    actions: view.steps.filter(step => !ABOUT_PLACES.includes(step)).map(buttonOf),
  });
}
