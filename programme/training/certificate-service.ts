import type { Asker } from '../asker.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Session } from './session.ts';
import type { TrainingDeps } from './training-deps.ts';

const HALF_HOUR_MS = 1_800_000;

/** What a certificate of attendance says. */
export interface CertificateView {
  session: Pick<Session, 'id' | 'code' | 'startsAt' | 'endsAt'>;
  name: string;
  programmeName: string;
  regionName: string;
  /** To the half hour. */
  hours: number;
  issuedAt: Date;
}

/** Certificates of the sessions that a person attended, for the person herself. */
export function certificateService(deps: Pick<TrainingDeps, 'sessions' | 'training' | 'regions'>) {
  return {
    /** The newest first; refused when there is none. */
    async attended({ person, now }: Asker): Promise<Outcome<CertificateView[]>> {
      const { region, id, name } = person;
      const [sessions, programmes, found] = await Promise.all([
        deps.sessions.attendedBy(region, id),
        deps.training.programmes(region),
        deps.regions.region(region),
      ]);
      if (sessions.length === 0) return refuse({ code: 'nothingAttended' });
      const views = sessions.map(session => ({
        session: { id: session.id, code: session.code, startsAt: session.startsAt, endsAt: session.endsAt },
        name,
        programmeName: programmes.find(one => one.id === session.programme)?.name ?? '',
        regionName: found?.name ?? region,
        hours: Math.round((session.endsAt.getTime() - session.startsAt.getTime()) / HALF_HOUR_MS) / 2,
        issuedAt: now,
      }));
      return done(views.reverse());
    },
  };
}
