import { plusMinutes } from '../../../programme/calendar.ts';
import type { Scenario } from '../scenario-file.ts';
import type { Step, Story } from '../story.ts';
import { timelineOf } from '../training/timeline.ts';
import type { DeliveredSession } from '../training/training-part.ts';
import { answerAll } from './answering.ts';
import { evaluationFigures } from './survey-figures.ts';
import { evaluatedBetween, evaluatorsOf } from './surveyed.ts';
import { changeSteps } from './you-said.ts';

/** How each session was, said before people leave the room, and what was changed because of it. */
export const evaluationStory: Story = {
  name: 'evaluation',
  steps: scenario => [
    ...scenario.sessions.flatMap(session => evaluationSteps(scenario, session)),
    ...changeSteps(scenario),
  ],
  figures: evaluationFigures,
};

function evaluationSteps(scenario: Scenario, session: DeliveredSession): Step[] {
  const { id } = session;
  const evaluators = evaluatorsOf(scenario, session);
  const { opensAt, closesAt } = evaluatedBetween(scenario, session);
  const { startsAt } = timelineOf(scenario, session);
  return [
    { at: opensAt, title: `${id}: everybody there is asked how it was`, run: async () => {} },
    {
      at: plusMinutes(opensAt, 2),
      title: `${id}: ${evaluators.length} say how it was`,
      run: stage => answerAll(stage, 'evaluation', { code: id, startsAt }, evaluators),
    },
    { at: closesAt, title: `${id}: the evaluation closes`, run: async () => {} },
  ];
}
