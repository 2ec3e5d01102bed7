import type { Asker } from '../asker.ts';
import { rememberedByRegion } from '../remembered.ts';
import type { Session } from './session.ts';
import type { TrainingDeps } from './training-deps.ts';

/** For so long the changed name of a programme may go unseen. */
const NAMES_MS = 15_000;

type Named = Pick<Session, 'programme' | 'subRegion'>;

/** Names for the codes and ids in sessions; every booking asks for them, so they are remembered for a short while. */
export function sessionNames({ training, regions }: Pick<TrainingDeps, 'training' | 'regions'>) {
  const programmesLately = rememberedByRegion(region => training.programmes(region), NAMES_MS);

  return async ({ person: { region }, now }: Asker, sessions: readonly Named[]) => {
    const [lately, subRegions] = await Promise.all([
      programmesLately(region, now),
      regions.subRegions(region),
    ]);
    const known = sessions.every(({ programme }) => lately.some(({ id }) => id === programme));
    const programmes = known ? lately : await training.programmes(region);
    return ({ programme, subRegion }: Named) => ({
      programmeName: programmes.find(({ id }) => id === programme)?.name ?? '',
      subRegionName: subRegions.find(({ code }) => code === subRegion)?.name ?? subRegion,
    });
  };
}
