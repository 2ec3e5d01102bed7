import { planReadings } from '../../../programme/improvement/plan-readings.ts';
import { openDatabase } from '../../../storage/database.ts';
import { mongoPeopleStore } from '../../../storage/people-store.ts';
import { mongoPlanStore } from '../../../storage/plan-store.ts';
import { mongoRegionStore } from '../../../storage/region-store.ts';
import type { Stage } from '../stage.ts';
import type { Told } from '../story.ts';

/** How the actions of the plan go, as the product counts them; undefined while there is no plan. */
export async function planFigures(stage: Stage): Promise<Told | undefined> {
  const database = await openDatabase({ uri: stage.uri, dataDirectory: '' });
  const { db } = database;
  const readings = planReadings({
    plans: mongoPlanStore(db),
    people: mongoPeopleStore(db),
    regions: mongoRegionStore(db),
  });
  try {
    const reading = await readings.at(stage.region, stage.now());
    if (!reading) return undefined;
    const { actions, rag, overdue } = reading.figures;
    await stage.user('manager').say('plan');
    const text = String(stage.lastCard('manager')?.fallbackText);
    return { text, figures: { plan: { actions, rag, overdue } } };
  } finally {
    await database.close();
  }
}
