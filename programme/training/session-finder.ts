import type { Asker } from '../asker.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { headOf, type SessionHead } from './readiness-views.ts';
import { seesSession, type TrainingDeps } from './training-deps.ts';

/** The session that people call by this code, in any case, if it is for this person to see. */
export async function sessionCalled(
  { sessions }: Pick<TrainingDeps, 'sessions'>,
  asker: Asker,
  typed: string,
): Promise<Outcome<SessionHead>> {
  const found = await sessions.byCode(asker.person.region, typed.trim().toUpperCase());
  return found && seesSession(asker, found) ? done(headOf(found)) : refuse({ code: 'sessionNotFound' });
}
