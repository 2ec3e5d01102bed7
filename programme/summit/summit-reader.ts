import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome } from '../outcome.ts';
import { type Authority, authoritiesOn } from '../region/authority.ts';
import { denied } from '../region/people-deps.ts';
import { may, seesPeerChallenge, seesVotes } from '../region/permissions.ts';
import { visible } from '../vote/visibility.ts';
import { SUMMIT_STATES, type Summit } from './summit.ts';
import { noSummit, type SummitDeps, seesSummit, summitInState } from './summit-deps.ts';
import { guestAnswers, headCounts, summitFigures } from './summit-figures.ts';
import { answerOf } from './summit-guest.ts';
import type {
  SummitAction,
  SummitGuestsView,
  SummitLine,
  SummitListView,
  SummitView,
} from './summit-views.ts';

const LATEST_VOTES = 20;

/** Reads summits for those who may see them. */
export function summitReader(deps: SummitDeps) {
  const { summits, votes, people, regions } = deps;

  async function view(asker: Asker, summit: Summit): Promise<SummitView> {
    const { person, now } = asker;
    const day = londonDay(now);
    const [guests, authorities, shownVotes] = await Promise.all([
      summits.guests(summit.region, summit.id),
      regions.authorities(summit.region),
      votesOf(asker, summit),
    ]);
    const own = guests.find(guest => guest.person === person.id);
    const answer = own && answerOf(own, summit);
    // Whoever is a trainer sees nothing by authority, whatever else they are (T8).
    const isMember = may(person, 'seeWhoTookPart', day) && seesPeerChallenge(person, day);
    const figures = summit.state === 'held' ? summitFigures(summit, guests, authorities) : undefined;
    const runs = may(person, 'runSummit', day);
    return {
      summit,
      ...(own && { own: { capacity: own.capacity, ...(answer && { answer }) } }),
      ...(isMember && { answers: guestAnswers(summit, guests) }),
      ...(figures && { figures }),
      ...(figures && isMember && { absentNames: figures.absent.map(code => nameOf(authorities, code)) }),
      votes: shownVotes,
      offeredVotes: runs && seesVotes(person, day) ? await offered(asker) : [],
      actions: actionsOf(asker, summit, own !== undefined),
    };
  }

  async function votesOf({ person, now }: Asker, summit: Summit): Promise<SummitView['votes']> {
    const found = await Promise.all(summit.votes.map(id => votes.byId(summit.region, id)));
    return found.flatMap(vote =>
      vote && visible(vote, { kind: 'person', person, day: londonDay(now) }).vote
        ? [{ id: vote.id, title: vote.title, state: vote.state }]
        : [],
    );
  }

  async function offered({ person, now }: Asker): Promise<SummitView['offeredVotes']> {
    const day = londonDay(now);
    const latest = await votes.latest(person.region, LATEST_VOTES);
    return latest
      .filter(vote => visible(vote, { kind: 'person', person, day }).vote)
      .map(({ id, title }) => ({ id, title }));
  }

  async function seen(asker: Asker): Promise<Summit[]> {
    return (await summits.all(asker.person.region)).filter(summit => seesSummit(asker, summit));
  }

  return {
    async one(asker: Asker, id: string): Promise<Outcome<SummitView>> {
      const found = await summitInState(deps, asker, id, SUMMIT_STATES);
      return found.ok ? done(await view(asker, found.value)) : found;
    },

    async list(asker: Asker): Promise<SummitListView> {
      const line = ({ id, name, date, state }: Summit): SummitLine => ({ id, name, date, state });
      return {
        summits: (await seen(asker)).map(line),
        mayPlan: may(asker.person, 'runSummit', londonDay(asker.now)),
      };
    },

    /** The one whose name, alias or year was typed; without anything the next one, or the latest. */
    async called(asker: Asker, typed: string): Promise<Outcome<SummitView>> {
      const all = (await seen(asker)).filter(({ state }) => state !== 'cancelled');
      const today = londonDay(asker.now);
      const next = all.filter(({ date }) => date >= today).at(-1);
      const wanted = typed.toLowerCase();
      const isMeant = ({ name, aliases, date }: Summit): boolean =>
        [name, ...aliases].some(one => one.toLowerCase().includes(wanted)) || date.startsWith(wanted);
      const found = wanted === '' ? (next ?? all[0]) : all.find(isMeant);
      return found ? done(await view(asker, found)) : noSummit(asker);
    },

    /** Everybody who is invited, or came, for those who may see that. */
    async guests(asker: Asker, id: string): Promise<Outcome<SummitGuestsView>> {
      const refused = denied(asker, 'seeSummitGuests');
      if (refused) return refused;
      const found = await summitInState(deps, asker, id, SUMMIT_STATES);
      if (!found.ok) return found;
      const summit = found.value;
      const [guests, authorities] = await Promise.all([
        summits.guests(summit.region, id),
        regions.authorities(summit.region),
      ]);
      const named = await people.byIds(
        summit.region,
        guests.map(({ person }) => person),
      );
      const heads = headCounts(summit.counts, []);
      return done({
        summit,
        guests: guests
          .map(guest => {
            const answer = answerOf(guest, summit);
            const { authority, attended } = guest;
            return {
              person: guest.person,
              name: named.find(one => one.id === guest.person)?.name ?? '',
              ...(authority !== undefined && { authorityName: nameOf(authorities, authority) }),
              capacity: guest.capacity,
              ...(answer && { answer }),
              ...(attended !== undefined && { attended }),
            };
          })
          .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
        authorities: authoritiesOn(authorities, summit.date).map(({ code, name }) => {
          const count = heads.find(one => one.authority === code)?.count;
          return { code, name, ...(count !== undefined && { count }) };
        }),
        figures: summitFigures(summit, guests, authorities),
      });
    },
  };
}

const nameOf = (authorities: readonly Authority[], code: string): string =>
  authorities.find(one => one.code === code)?.name ?? code;

function actionsOf({ person, now }: Asker, summit: Summit, isGuest: boolean): SummitAction[] {
  const { state, date } = summit;
  const day = londonDay(now);
  const runs = may(person, 'runSummit', day);
  const isBefore = state === 'planned' || state === 'open';
  const table: Record<SummitAction, boolean> = {
    answer: isGuest && state === 'open' && day <= date,
    edit: runs && isBefore,
    open: runs && state === 'planned' && day <= date,
    invite: runs && state === 'open' && day <= date,
    add: state === 'open' ? may(person, 'bringGuests', day) : runs && state === 'held',
    takeAttendance: runs && state !== 'cancelled' && date <= day,
    noteMessages: runs && state !== 'cancelled',
    chooseVotes: runs && seesVotes(person, day) && state !== 'cancelled',
    cancel: runs && isBefore && day <= date,
  };
  return (Object.keys(table) as SummitAction[]).filter(action => table[action]);
}
