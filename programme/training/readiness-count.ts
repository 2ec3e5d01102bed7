import { READINESS_STATES, type ReadinessState, type ReadinessTask } from './readiness.ts';

/** How far the preparation is: `of` counts the tasks that are needed, `effortHours` what was told of all of them. */
export interface ReadinessCount {
  done: number;
  of: number;
  blocked: number;
  inProgress: number;
  toDo: number;
  effortHours: number;
}

export function readinessCount(
  tasks: readonly Pick<ReadinessTask, 'state' | 'effortHours'>[],
): ReadinessCount {
  const [toDo, inProgress, done, blocked] = READINESS_STATES.map(
    (state: ReadinessState) => tasks.filter(task => task.state === state).length,
  ) as [number, number, number, number, number];
  return {
    done,
    of: toDo + inProgress + done + blocked,
    blocked,
    inProgress,
    toDo,
    effortHours: tasks.reduce((hours, task) => hours + (task.effortHours ?? 0), 0),
  };
}
