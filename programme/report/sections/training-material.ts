import { sees } from '../../disclosure/audience.ts';
import type { MaterialVersion } from '../../training/material.ts';
import { type AgreementView, agreementView, type ShownAgreement } from '../../training/material-views.ts';
import type { TrainingStore } from '../../training/training-store.ts';
import type { FigureSubject, FoundFigure, Withheld } from '../report.ts';
import { figure, type SectionFacts } from '../section.ts';

/** Versions that a report still speaks of. */
const SHOWN = 3;

export interface ToldVersion {
  of: FigureSubject;
  material: Pick<MaterialVersion, 'version' | 'from' | 'change' | 'reason'>;
  /** For an audience that sees figures by version. */
  agreement?: AgreementView;
}

export interface TrainingMaterial {
  /** Versions by then, and the last of them, oldest first. */
  versions: number;
  last: ToldVersion[];
}

type Code =
  | 'material.versions'
  | 'material.from'
  | 'material.grades'
  | 'material.agreedFirst'
  | 'material.agreedAfter';
type Source = 'material.versions' | 'material.agreement';

/** How the material evolves, each change with its reason, and how far grades agreed (S12, S13; X2, X7). */
export const trainingMaterial = (
  training: Pick<TrainingStore, 'programmes' | 'materials'>,
): SectionFacts<TrainingMaterial, Code, Source> => ({
  kind: 'trainingMaterial',
  async find({ region, asAt, at, audience }) {
    const programmes = await training.programmes(region);
    const all = await Promise.all(
      programmes.map(async ({ id, name }) =>
        (await training.materials(region, id)).map(material => ({ material, programme: name })),
      ),
    );
    const then = all
      .flat()
      .filter(({ material: { from, createdAt } }) => from <= asAt && createdAt <= at)
      .sort((a, b) => (a.material.from < b.material.from ? -1 : 1));
    if (then.length === 0) return undefined;
    const seesVersions = sees({ kind: audience }, { level: 'version', code: '' });
    return {
      versions: then.length,
      last: then.slice(-SHOWN).map(({ material, programme }) => ({
        of: {
          code: material.version,
          name: programmes.length === 1 ? material.version : `${programme}, ${material.version}`,
        },
        material,
        ...(seesVersions && material.agreement && { agreement: agreementView(material.agreement) }),
      })),
    };
  },
  figures({ versions, last }, { asAt }) {
    const told = figure<Code, Source>('material.versions', asAt);
    return {
      figures: [
        told('material.versions', versions),
        ...last.map(({ of, material }) => told('material.from', material.from, { of, unit: 'day' })),
        ...last.flatMap(one => agreementFigures(one, asAt)),
      ],
      withheld: last.flatMap(withheldOf),
    };
  },
});

function agreementFigures({ of, agreement }: ToldVersion, asAt: string): FoundFigure<Code, Source>[] {
  if (agreement === undefined || agreement === 'tooFew') return [];
  const counted = figure<Code, Source>('material.agreement', asAt);
  const shown = (code: Code, view: ShownAgreement): FoundFigure<Code, Source>[] =>
    typeof view === 'object' ? [counted(code, view.agreed, { of })] : [];
  return [
    counted('material.grades', agreement.grades, { of }),
    ...shown('material.agreedFirst', agreement.first),
    ...shown('material.agreedAfter', agreement.after),
  ];
}

function withheldOf({ of, agreement }: ToldVersion): Withheld[] {
  if (agreement === undefined) return [];
  if (agreement === 'tooFew') return [{ code: 'material.agreedFirst', of, rule: 'X2' }];
  const hidden = (code: Code, view: ShownAgreement): Withheld[] =>
    typeof view === 'object' ? [] : [{ code, of, rule: 'X7' }];
  return [
    ...hidden('material.agreedFirst', agreement.first),
    ...hidden('material.agreedAfter', agreement.after),
  ];
}
