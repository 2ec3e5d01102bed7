import { buttonOf } from '../../support/teams-user.ts';
import { instant, pressed, typed } from '../acting.ts';
import type { Scenario } from '../scenario-file.ts';
import type { Step } from '../story.ts';

/** The programme manager records what was changed because of what people said. */
export const changeSteps = ({ youSaid }: Pick<Scenario, 'youSaid'>): Step[] =>
  youSaid.map(({ on, said, changed, materialVersion = '' }) => ({
    at: instant(on, '15:00'),
    title: `People said: ${said}. So this was changed: ${changed}`,
    async run(stage) {
      await stage.arrived('manager');
      const card = await typed(stage, 'manager', 'you said');
      await pressed(stage, 'manager', buttonOf(card, 'decision.record'), { said, changed, materialVersion });
    },
  }));
