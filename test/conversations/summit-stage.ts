import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf } from '../../scripts/support/teams-user.ts';
import { press, typed } from './vote-stage.ts';
import type { YearStage } from './year-stage.ts';

export const DATE = '2015-06-26';
export const ANSWERS = {
  name: 'Peer Challenge and Performance Summit',
  aliases: 'Lessons Learnt and Performance Summit\nThe June day',
  date: DATE,
  venue: 'Harbour House',
  approach: 'Outcomes Based Accountability',
};

/** Plans a summit; the card of it. */
export async function planned(stage: YearStage): Promise<unknown> {
  const form = await typed(stage, 'manager', 'new summit');
  return cardOf(await press(stage, 'manager', buttonOf(form, 'summit.save'), ANSWERS));
}
