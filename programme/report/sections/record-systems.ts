import { type RecordSystemFigures, recordSystemFigures } from '../../training/training-figures.ts';
import type { TrainingStore } from '../../training/training-store.ts';
import { figure, type SectionFacts } from '../section.ts';

type Code = 'recordSystems.families' | 'recordSystems.authorities' | 'recordSystems.unknown';
type Source = 'recordSystems.inUse';

interface Deps {
  training: Pick<TrainingStore, 'recordSystems' | 'systemsInUse'>;
}

/** How many families of record systems the authorities work with (S15), and for members how many authorities with each. */
export const recordSystems = ({ training }: Deps): SectionFacts<RecordSystemFigures, Code, Source> => ({
  kind: 'recordSystems',
  async find({ region, asAt, authorities }) {
    const [systems, uses] = await Promise.all([
      training.recordSystems(region),
      training.systemsInUse(region),
    ]);
    const found = recordSystemFigures({ systems, uses, authorities }, asAt);
    return found.families > 0 ? found : undefined;
  },
  figures({ families, authorities, unknown }, { asAt, audience }) {
    const counted = figure<Code, Source>('recordSystems.inUse', asAt);
    const each = audience === 'members' ? Object.entries(authorities) : [];
    return {
      figures: [
        counted('recordSystems.families', families),
        counted('recordSystems.unknown', unknown),
        ...each.map(([name, n]) => counted('recordSystems.authorities', n, { of: { code: name, name } })),
      ],
    };
  },
});
