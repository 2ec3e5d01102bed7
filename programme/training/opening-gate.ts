import type { Authority } from '../region/authority.ts';
import { preparingAuthorities } from './preparing-authorities.ts';
import { READINESS_KINDS, type ReadinessTask } from './readiness.ts';
import type { Session } from './session.ts';

export const OPENING_NEEDS = ['trainers', 'venueOrLink', 'materialVersion', 'readinessList'] as const;
export type OpeningNeed = (typeof OPENING_NEEDS)[number];

/**
 * What is missing before booking may open (T5): all of it at once, in the order of the list; nothing is missing when
 * it is empty. The readiness list is there when every authority that has something to prepare has its tasks.
 */
export function missingToOpen(
  session: Session,
  authorities: readonly Authority[],
  tasks: readonly Pick<ReadinessTask, 'session' | 'authority' | 'kind'>[],
): OpeningNeed[] {
  const listed = (authority: string) =>
    READINESS_KINDS.every(kind =>
      tasks.some(task => task.session === session.id && task.authority === authority && task.kind === kind),
    );
  const there: Record<OpeningNeed, boolean> = {
    trainers: session.trainers.length > 0,
    venueOrLink: Boolean(session.venue) || Boolean(session.onlineLink),
    materialVersion: Boolean(session.materialVersion),
    readinessList: preparingAuthorities(session, authorities).every(listed),
  };
  return OPENING_NEEDS.filter(need => !there[need]);
}
