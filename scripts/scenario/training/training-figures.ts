import { figuresService } from '../../../programme/training/figures-service.ts';
import { totalsService } from '../../../programme/training/totals-service.ts';
import { mongoAuditStore } from '../../../storage/audit-store.ts';
import { mongoPeopleStore } from '../../../storage/people-store.ts';
import { mongoRegionStore } from '../../../storage/region-store.ts';
import { mongoSessionHistory } from '../../../storage/session-history.ts';
import { mongoSessionStore } from '../../../storage/session-store.ts';
import { mongoTrainingRecordStore } from '../../../storage/training-record-store.ts';
import { mongoTrainingStore } from '../../../storage/training-store.ts';
import { mongoTrainingTotalsStore } from '../../../storage/training-totals-store.ts';
import { linesOf } from '../../support/card-text.ts';
import { typed } from '../acting.ts';
import { reading } from '../reading.ts';
import type { Stage } from '../stage.ts';
import type { Told } from '../story.ts';

/** The commands whose cards say the same in words. */
const IN_WORDS = ['coverage', 'planned sessions', 'readiness', 'record systems', 'materials'];

/** The figures of training as the product counts them, and what it tells the programme manager of them. */
export async function trainingFigures(stage: Stage): Promise<Told | undefined> {
  const { training, readiness, recordSystems } = await counted(stage);
  if (training.sessionsDelivered + training.sessionsPlanned === 0) return undefined;
  const cards: unknown[] = [];
  for (const command of IN_WORDS) cards.push(await typed(stage, 'manager', command));
  return {
    text: cards.map(card => linesOf(card).join('\n')).join('\n\n'),
    figures: {
      training,
      readiness: Object.fromEntries(
        Object.entries(readiness).map(([code, { done, of, blocked }]) => [code, { done, of, blocked }]),
      ),
      recordSystems: { families: recordSystems.families, authorities: recordSystems.authorities },
    },
  };
}

const counted = (stage: Stage) =>
  reading(stage, db => {
    const deps = {
      sessions: mongoSessionStore(db),
      history: mongoSessionHistory(db),
      totals: mongoTrainingTotalsStore(db),
      records: mongoTrainingRecordStore(db),
      training: mongoTrainingStore(db),
      people: mongoPeopleStore(db),
      regions: mongoRegionStore(db),
      audit: mongoAuditStore(db),
    };
    return figuresService(deps, totalsService(deps)).all(stage.region, stage.now());
  });
