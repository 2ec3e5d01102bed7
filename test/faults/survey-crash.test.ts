import assert from 'node:assert/strict';
import { Room, type Stores, SurveyRig } from '../survey/survey-rig.ts';
import { Died, mortalStores } from './mortal-stores.ts';
import { STORIES } from './survey-stories.ts';

/** False when the process was done before its calls were used up. */
async function diesIn(act: Promise<unknown>): Promise<boolean> {
  try {
    await act;
    return false;
  } catch (error) {
    if (error instanceof Died) return true;
    throw error;
  }
}

describe('Wherever a process dies that deals with answers, the next one', function () {
  this.timeout(120_000);
  const rig = new SurveyRig();
  before(() => rig.open());
  after(() => rig.close());

  for (const [does, story] of Object.entries(STORIES))
    it(does, async () => {
      let deaths = 0;
      for (let dies = true; dies; deaths += Number(dies)) {
        const room = await rig.room(story.people);
        const mine = (await story.prepare?.(room)) ?? { n: 0, receipt: '' };
        const doomed = new Room(mortalStores<Stores>(room.stores, deaths, ['sealing']), room.window);
        dies = await diesIn(story.act(doomed.services, room, mine));
        await story.meanwhile?.(room);
        await (story.again ?? story.act)(room.services, room, mine);
        await story.check(room, mine);
      }
      assert.ok(deaths >= 3, `${deaths} deaths`);
    });
});
