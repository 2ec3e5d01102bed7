import type { EarlierSolution, ReadinessTask } from './readiness.ts';
import type { ReadinessCount } from './readiness-count.ts';
import type { Session } from './session.ts';

/** What a list or a heading says of a session. */
export type SessionHead = Pick<Session, 'id' | 'code' | 'state' | 'startsAt' | 'endsAt' | 'subRegion'>;

export const headOf = ({ id, code, state, startsAt, endsAt, subRegion }: SessionHead): SessionHead => ({
  id,
  code,
  state,
  startsAt,
  endsAt,
  subRegion,
});

/** A task with names for codes. */
export interface TaskView extends ReadinessTask {
  authorityName: string;
  systemName?: string;
  ownerName?: string;
}

/** One authority's part of the preparation. */
export interface AuthorityReadiness {
  authority: string;
  name: string;
  /** Works with the neutral bundle, so that nothing of this keeps the session from being delivered (T5). */
  bundle: boolean;
  tasks: TaskView[];
  /** The asker may change its tasks and choose the bundle for it. */
  mayEdit: boolean;
}

/**
 * How far a session's preparation is. `rows` are the authorities that the asker may look into; `count` is of all for
 * programme manager and trainers, and of the rows for everybody else.
 */
export interface ReadinessView {
  session: SessionHead;
  count: ReadinessCount;
  rows: AuthorityReadiness[];
  /** The exercise is done with the neutral bundle by everybody (T6). */
  allBundle: boolean;
}

/** Sessions in preparation, by their start, with what the asker may know of each. */
export type ReadinessOverview = Pick<ReadinessView, 'session' | 'count'>[];

/** One task, to be changed; `earlier` are solutions of others with the same system, the newest first. */
export interface TaskChangeView {
  session: SessionHead;
  task: TaskView;
  earlier: (EarlierSolution & { authorityName: string })[];
}
