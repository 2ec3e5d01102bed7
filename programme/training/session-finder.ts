import type { Asker } from '../asker.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { headOf, type SessionHead } from './readiness-views.ts';
import { seesSession, type TrainingDeps } from './training-deps.ts';

/** Finds sessions by what people call them. */
export const sessionFinder = ({ sessions }: Pick<TrainingDeps, 'sessions'>) => ({
  /** The session with this code, in any case, if it is for this person to see. */
  async called(asker: Asker, typed: string): Promise<Outcome<SessionHead>> {
    const found = await sessions.byCode(asker.person.region, typed.trim().toUpperCase());
    return found && seesSession(asker, found) ? done(headOf(found)) : refuse({ code: 'sessionNotFound' });
  },
});
