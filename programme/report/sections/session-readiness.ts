import type { ReadinessCount } from '../../training/readiness-count.ts';
import { readinessCount } from '../../training/readiness-count.ts';
import type { SessionSummary } from '../../training/session.ts';
import type { TrainingServices } from '../../training/training-services.ts';
import type { TrainingStore } from '../../training/training-store.ts';
import { figure, type SectionFacts } from '../section.ts';

export interface SessionReadiness {
  sessions: { session: SessionSummary; count: ReadinessCount }[];
}

type Code = 'readiness.done' | 'readiness.of' | 'readiness.blocked' | 'readiness.effortHours';
type Source = 'readiness.tasks';

interface Deps {
  figures: Pick<TrainingServices['figures'], 'next'>;
  training: Pick<TrainingStore, 'tasks'>;
}

/**
 * How far the preparation of the next sessions is (S15), for members. What a task was before it last changed is not kept,
 * so of a session whose tasks have changed since nothing is said.
 */
export const sessionReadiness = ({
  figures,
  training,
}: Deps): SectionFacts<SessionReadiness, Code, Source> => ({
  kind: 'sessionReadiness',
  async find({ region, at, audience }) {
    if (audience !== 'members') return undefined;
    const next = await figures.next(region, at);
    const tasks = await training.tasks(
      region,
      next.map(({ id }) => id),
    );
    const sessions = next
      .map(session => ({ session, own: tasks.filter(task => task.session === session.id) }))
      .filter(({ own }) => own.every(({ changedAt }) => changedAt <= at))
      .map(({ session, own }) => ({ session, count: readinessCount(own) }))
      .filter(({ count }) => count.of > 0);
    return sessions.length > 0 ? { sessions } : undefined;
  },
  figures({ sessions }, { asAt }) {
    const counted = figure<Code, Source>('readiness.tasks', asAt);
    return {
      figures: sessions.flatMap(({ session: { code }, count }) => {
        const of = { code, name: code };
        return [
          counted('readiness.done', count.done, { of }),
          counted('readiness.of', count.of, { of }),
          counted('readiness.blocked', count.blocked, { of }),
          counted('readiness.effortHours', count.effortHours, { of }),
        ];
      }),
    };
  },
});
