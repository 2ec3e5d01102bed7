import type { ReadinessKind, ReadinessState } from '../../../programme/training/readiness.ts';

export const READINESS_STATE_NAMES: Record<ReadinessState, string> = {
  toDo: 'to do',
  inProgress: 'in progress',
  done: 'done',
  blocked: 'blocked',
  notNeeded: 'not needed',
};

export const READINESS_KIND_NAMES: Record<ReadinessKind, string> = {
  loadTrainingCase: 'load the training case',
  testLogIns: 'test the log-ins',
};

/** Getting ready across record systems. */
export const trainingReadiness = {};
