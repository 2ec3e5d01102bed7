import type { Day } from '../../calendar.ts';
import type { DesignDecision, DesignDecisionStore } from '../../survey/design-decision.ts';
import type { TrainingStore } from '../../training/training-store.ts';
import type { FoundFigure } from '../report.ts';
import { figure, type SectionFacts } from '../section.ts';

/** Changes that a report still tells one by one. */
const TOLD = 4;
/** More than these nobody records in all the years of a programme. */
const MOST = 1000;

export interface WhatChanged {
  /** Changes by then, and the last of them, oldest first. */
  decided: number;
  last: DesignDecision[];
}

type Code = 'changes.decided' | 'changes.decidedOn';
type Source = 'changes.decisions';

interface Deps {
  decisions: Pick<DesignDecisionStore, 'ofProgramme'>;
  training: Pick<TrainingStore, 'programmes'>;
}

/**
 * "You said, we changed" (S16): what was said as a theme, never a comment word for word, and what was changed because of
 * it, with the version of the material. Everybody may know, as it is why answering is worth it.
 */
export const whatChanged = ({ decisions, training }: Deps): SectionFacts<WhatChanged, Code, Source> => ({
  kind: 'whatChanged',
  async find({ region, asAt }) {
    const programmes = await training.programmes(region);
    const all = await Promise.all(programmes.map(({ id }) => decisions.ofProgramme(region, id, MOST, asAt)));
    const newest = all.flat().sort((a, b) => (a.decidedOn < b.decidedOn ? 1 : -1));
    return newest.length === 0
      ? undefined
      : { decided: newest.length, last: newest.slice(0, TOLD).reverse() };
  },
  figures: (found, { asAt }) => ({ figures: figuresOf(found, asAt) }),
});

function figuresOf({ decided, last }: WhatChanged, asAt: Day): FoundFigure<Code, Source>[] {
  const recorded = figure<Code, Source>('changes.decisions', asAt);
  return [
    recorded('changes.decided', decided),
    ...last.map(({ id, changed, decidedOn }) =>
      recorded('changes.decidedOn', decidedOn, { of: { code: id, name: changed }, unit: 'day' }),
    ),
  ];
}
