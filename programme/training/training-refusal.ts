import type { SessionState } from './session.ts';

/** What the business may refuse about training: a part of the closed list in `refusal.ts`. */
export type TrainingRefusal =
  | { code: 'sessionNotFound' }
  | { code: 'sessionNotInState'; session: string; state: SessionState; needed: readonly SessionState[] }
  | { code: 'sessionCancelled'; session: string; reason: string };
