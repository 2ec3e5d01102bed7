import type { Day } from '../../../programme/calendar.ts';
import { challengeFiguresService } from '../../../programme/challenge/challenge-figures-service.ts';
import { mongoChallengeStore } from '../../../storage/challenge-store.ts';
import { mongoFindingStore, mongoLearningStore } from '../../../storage/finding-store.ts';
import { linesOf } from '../../support/card-text.ts';
import { typed } from '../acting.ts';
import { onDatabase } from '../on-database.ts';
import type { Stage } from '../stage.ts';
import type { Told } from '../story.ts';

/** The figures of peer challenge as the product counts them, and what it tells a member of them. */
export async function challengeFigures(stage: Stage, asAt: Day): Promise<Told | undefined> {
  const figures = await onDatabase(stage, db =>
    challengeFiguresService({
      challenges: mongoChallengeStore(db),
      findings: mongoFindingStore(db),
      learning: mongoLearningStore(db),
    }).figures(stage.region, asAt),
  );
  if (!figures) return undefined;
  const { year, participated, of } = figures;
  const cards = [];
  for (const command of ['peer challenge', 'peer learning']) cards.push(await typed(stage, 'chair', command));
  return {
    text: cards.map(card => linesOf(card).join('\n')).join('\n\n'),
    figures: { peerChallenge: { year, participated, of } },
  };
}
