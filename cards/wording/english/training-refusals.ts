import type { TrainingRefusal } from '../../../programme/training/training-refusal.ts';
import { plainAnywhere as plain } from '../../kit/plain-text.ts';
import { list, sentence } from './format.ts';
import { SESSION_STATE_NAMES } from './training-sessions.ts';

type Sentences = {
  [C in TrainingRefusal['code']]: (refusal: Extract<TrainingRefusal, { code: C }>) => string;
};

/** Why not, and what to do next, in training. */
export const TRAINING_REFUSALS: Sentences = {
  sessionNotFound: () =>
    'This session does not exist or is not for you to see. Send "sessions" to see those that are.',
  sessionNotInState: ({ session, state, needed }) =>
    `Session ${plain(session)} is ${SESSION_STATE_NAMES[state]}; that can only be done while it is ${list(
      needed.map(one => SESSION_STATE_NAMES[one]),
      'or',
    )}. Show the session again to see what can be done now.`,
  sessionCancelled: ({ session, reason }) =>
    `Session ${plain(session)} was cancelled. Reason: ${sentence(plain(reason))} Send "sessions" to see the others.`,
};
