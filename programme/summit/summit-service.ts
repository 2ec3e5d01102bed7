import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { denied } from '../region/people-deps.ts';
import { seesVotes } from '../region/permissions.ts';
import { visible } from '../vote/visibility.ts';
import type { Summit, SummitDetails, SummitState } from './summit.ts';
import { inState, noSummit, type SummitDeps } from './summit-deps.ts';

/** While it can be changed: it has not taken place. */
const BEFORE: readonly SummitState[] = ['planned', 'open'];
/** What it said, and its votes, may be noted afterwards. */
const NOTED_IN: readonly SummitState[] = ['planned', 'open', 'held'];
/** So many votes can be chosen from. */
const LATEST_VOTES = 20;

/** A summit from its plan to the day it takes place. */
export function summitService(deps: SummitDeps) {
  const { summits } = deps;

  /** One change by whoever runs summits, in one of the states; `seen` guards what an outdated form would overwrite. */
  async function changed(
    asker: Asker,
    id: string,
    states: readonly SummitState[],
    change: (summit: Summit) => Summit,
    seen?: number,
  ): Promise<Outcome<string>> {
    const refused = denied(asker, 'runSummit');
    if (refused) return refused;
    const outcome = await summits.change<Outcome<string>>(asker.person.region, id, stands => {
      const found = inState(stands, states);
      if (!found.ok) return { answer: found };
      if (seen !== undefined && seen !== stands.revision)
        return { answer: refuse({ code: 'changedMeanwhile' }) };
      return { next: { ...change(stands), changedAt: asker.now }, answer: done(id) };
    });
    return outcome ?? noSummit(asker);
  }

  return {
    /** `id` is minted with the form, so pressing twice plans one. A summit of the past may be written down, too. */
    async plan(asker: Asker, id: string, details: SummitDetails): Promise<Outcome<string>> {
      const refused = denied(asker, 'runSummit');
      if (refused) return refused;
      const { person, now } = asker;
      const inserted = await summits.insert({
        id,
        region: person.region,
        ...stored(details),
        keyMessages: [],
        votes: [],
        counts: [],
        state: 'planned',
        revision: 1,
        createdBy: person.id,
        createdAt: now,
        changedAt: now,
      });
      return inserted === 'taken'
        ? refuse({ code: 'summitTaken', name: details.name, date: details.date })
        : done(id);
    },

    /** Invitations are out by then: another day asks everybody again. */
    async change(asker: Asker, id: string, seen: number, details: SummitDetails): Promise<Outcome<string>> {
      const refused = denied(asker, 'runSummit');
      if (refused) return refused;
      const found = await summits.byId(asker.person.region, id);
      if (found?.state === 'open' && details.date < londonDay(asker.now))
        return refuse({ code: 'summitInPast', date: details.date });
      const same = (await summits.all(asker.person.region)).find(
        one => one.id !== id && one.name === details.name && one.date === details.date,
      );
      if (same) return refuse({ code: 'summitTaken', name: details.name, date: details.date });
      return changed(
        asker,
        id,
        BEFORE,
        ({ venue: _, ...stands }) => ({ ...stands, ...stored(details) }),
        seen,
      );
    },

    /** From now on people can be invited, and answer. */
    async open(asker: Asker, id: string): Promise<Outcome<string>> {
      const refused = denied(asker, 'runSummit');
      if (refused) return refused;
      const found = await summits.byId(asker.person.region, id);
      if (found?.state === 'open') return done(id);
      if (found?.state === 'planned' && found.date < londonDay(asker.now))
        return refuse({ code: 'summitInPast', date: found.date });
      return changed(asker, id, ['planned'], summit => ({ ...summit, state: 'open' }));
    },

    cancel: (asker: Asker, id: string, reason: string): Promise<Outcome<string>> =>
      changed(asker, id, BEFORE, summit => ({ ...summit, state: 'cancelled', cancelReason: reason })),

    /** What the summit said to the region. */
    noteMessages: (asker: Asker, id: string, keyMessages: string[]): Promise<Outcome<string>> =>
      changed(asker, id, NOTED_IN, summit => ({ ...summit, keyMessages })),

    /** Which votes are held at it; those that the asker can't see stay as they were. */
    async chooseVotes(asker: Asker, id: string, chosen: readonly string[]): Promise<Outcome<string>> {
      const { person, now } = asker;
      const day = londonDay(now);
      const refused = denied(asker, 'runSummit');
      if (refused) return refused;
      if (!seesVotes(person, day)) return refuse({ code: 'notSeenByTrainers' });
      const latest = await deps.votes.latest(person.region, LATEST_VOTES);
      const offered = latest.filter(vote => visible(vote, { kind: 'person', person, day }).vote);
      const isOffered = (vote: string): boolean => offered.some(({ id: one }) => one === vote);
      if (!chosen.every(isOffered)) return refuse({ code: 'voteNotFound' });
      return changed(asker, id, NOTED_IN, summit => ({
        ...summit,
        votes: [...summit.votes.filter(vote => !isOffered(vote)), ...chosen],
      }));
    },
  };
}

const stored = ({ venue, ...details }: SummitDetails) => ({ ...details, ...(venue !== '' && { venue }) });
