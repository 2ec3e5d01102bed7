import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { type Authority, authoritiesOn } from '../region/authority.ts';
import { denied } from '../region/people-deps.ts';
import type { RegionStore } from '../region/region-store.ts';
import { holds } from '../region/roles.ts';
import type { Ratings } from '../survey/answers.ts';
import { checkAnswers, tidied } from '../survey/check-answers.ts';
import { newestVersion } from '../survey/question-set.ts';
import type { TrainingProgramme } from '../training/training-programme.ts';
import type { TrainingStore } from '../training/training-store.ts';
import {
  type AuthorityImpactReturn,
  type ImpactReturnStore,
  type ReturnName,
  returnQuestions,
} from './impact-return.ts';
import { begunReturns, type ReturnTimes } from './return-times.ts';

export interface ReturnDeps {
  impactReturns: ImpactReturnStore;
  training: TrainingStore;
  regions: RegionStore;
}

/** A return that an authority has sent, or can send. */
export interface OwnReturn extends ReturnTimes {
  programme: Pick<TrainingProgramme, 'id' | 'name'>;
  authority: Pick<Authority, 'code' | 'name'>;
  sent?: AuthorityImpactReturn;
  /** Its time has not run out. */
  isOpen: boolean;
  /** It is open, and whoever asks is the authority's quality assurance lead. */
  maySend: boolean;
}

export type ReturnTarget = Omit<ReturnName, 'region'>;

export interface NewReturn extends ReturnTarget {
  ratings: Ratings;
  /** The revision that the card was drawn from; 0 where nothing had been sent. */
  seen: number;
}

/** Returns of authorities, for those who send them and the link officers who may see what was sent (DOMAIN 1.4). */
export function returnService({ impactReturns, training, regions }: ReturnDeps) {
  /** The authorities of today that whoever asks speaks or reads for. */
  async function authoritiesOf({ person, now }: Asker): Promise<Authority[]> {
    const day = londonDay(now);
    const all = authoritiesOn(await regions.authorities(person.region), day);
    return all.filter(({ code }) => holds(person, ['qualityLead', 'linkOfficer'], day, code));
  }

  async function ownReturn(
    { person, now }: Asker,
    programme: TrainingProgramme,
    authority: Authority,
    times: ReturnTimes,
  ): Promise<OwnReturn[]> {
    const name = { region: person.region, programme: programme.id, authority: authority.code };
    const sent = await impactReturns.of({ ...name, round: times.round });
    const isOpen = now < times.closesAt;
    if (!isOpen && !sent) return [];
    const isLead = holds(person, ['qualityLead'], londonDay(now), authority.code);
    return [{ ...times, programme, authority, ...(sent && { sent }), isOpen, maySend: isOpen && isLead }];
  }

  async function own(asker: Asker): Promise<Outcome<OwnReturn[]>> {
    const refused = denied(asker, 'seeImpactReturn');
    if (refused) return refused;
    const [programmes, authorities] = await Promise.all([
      training.programmes(asker.person.region),
      authoritiesOf(asker),
    ]);
    const found = programmes.flatMap(programme =>
      authorities.flatMap(authority =>
        begunReturns(programme, asker.now).map(times => ownReturn(asker, programme, authority, times)),
      ),
    );
    return done((await Promise.all(found)).flat());
  }

  /** The authority and the return's times, when whoever asks may send it now. */
  async function mayBeSent(
    asker: Asker,
    { programme: id, authority: code, round }: ReturnTarget,
  ): Promise<Outcome<Authority>> {
    const { person, now } = asker;
    const authority = (await authoritiesOf(asker)).find(one => one.code === code);
    if (!authority || !holds(person, ['qualityLead'], londonDay(now), code))
      return refuse({ code: 'returnNotYours' });
    const programme = (await training.programmes(person.region)).find(one => one.id === id);
    if (!programme) return refuse({ code: 'programmeNotFound' });
    const times = begunReturns(programme, now).find(one => one.round === round);
    if (!times) return refuse({ code: 'returnNotOpen' });
    return now < times.closesAt
      ? done(authority)
      : refuse({ code: 'returnClosed', closedAt: times.closesAt });
  }

  return {
    /** What the own authority has sent or can send, the latest year first. */
    own,

    /** Keeps a return, or puts it in the place of the one before; whoever changed that meanwhile is not overwritten. */
    async send(asker: Asker, { ratings, seen, ...target }: NewReturn): Promise<Outcome<OwnReturn[]>> {
      const refused = denied(asker, 'sendImpactReturn');
      if (refused) return refused;
      const allowed = await mayBeSent(asker, target);
      if (!allowed.ok) return allowed;
      const questions = newestVersion('impact');
      const given = tidied({ ratings, texts: {} });
      const [wrong, ...more] = checkAnswers(returnQuestions(questions), given);
      if (wrong) return refuse(wrong, ...more);
      const { person, now } = asker;
      const name = { region: person.region, ...target };
      const sent = { ...name, questions, ratings: given.ratings, sentBy: person.id, sentAt: now };
      const { subRegion = '' } = allowed.value;
      if (await impactReturns.put({ ...sent, subRegion, revision: seen + 1 })) return own(asker);
      // Pressed twice, it is there already.
      const there = await impactReturns.of(name);
      return there?.sentBy === person.id && isSame(there.ratings, given.ratings)
        ? own(asker)
        : refuse({ code: 'changedMeanwhile' });
    },
  };
}

const isSame = (a: Ratings, b: Ratings): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every(id => String(a[id]) === String(b[id]));
