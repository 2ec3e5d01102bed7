import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { SharedCard, SharedCardStore } from './shared-card.ts';
import { visible } from './visibility.ts';
import { type OpenedVote, VOTE_STATES, type Vote, type VoteState, wasOpened } from './vote.ts';
import { notPermitted, type VoteDeps, voteInState } from './vote-deps.ts';

/** Teams refreshes a card for so many people by itself, and for no others (PLATFORM 1.4). */
const MOST_REFRESHED = 60;
/** After these a vote does not change any more. */
const FINAL: readonly VoteState[] = ['declared', 'void'];

/** A vote as everybody in a channel or group sees it: nothing of it depends on who looks (V15). */
export interface SharedVoteView {
  vote: OpenedVote;
  /** Teams' ids of those who can act, for whom the card refreshes itself: at most 60, the same whoever has voted. */
  userIds: string[];
}

/** The same with what only the viewer sees: whether the own ballots were sent, never what is on them. */
export interface OwnVoteView {
  vote: OpenedVote;
  ballots: { electorName: string; castByName?: string; castAt?: Date }[];
}

/** A posted card that shows a state which its vote has left. */
export interface StaleCard {
  card: SharedCard;
  view: SharedVoteView;
}

/** The vote's card in a channel or group. */
export function sharedVoteService(deps: VoteDeps & { sharedCards: SharedCardStore }) {
  async function shared(vote: OpenedVote): Promise<SharedVoteView> {
    return { vote, userIds: vote.state === 'open' ? await actors(vote) : [] };
  }

  /** First one of each elector, then the others, so that 60 reach as many electors as can be. */
  async function actors({ region, electorate }: OpenedVote): Promise<string[]> {
    const first = electorate.flatMap(({ voters }) => voters.slice(0, 1));
    const others = electorate.flatMap(({ voters }) => voters.slice(1));
    const ids = [...new Set([...first, ...others])];
    const people = new Map((await deps.people.byIds(region, ids)).map(person => [person.id, person]));
    const accounts = ids.flatMap(id => people.get(id)?.accounts ?? []);
    return (await deps.conversations.teamsUserIds(region, accounts)).slice(0, MOST_REFRESHED);
  }

  return {
    /** The votes that are open, as they are posted for all; newest first. */
    async toShare(asker: Asker): Promise<Outcome<SharedVoteView[]>> {
      const denied = notPermitted(asker, 'shareVote');
      if (denied) return denied;
      const open = (await deps.votes.inStates(asker.person.region, ['open']))
        .filter(wasOpened)
        .filter(vote => visible(vote, { kind: 'everybody' }).vote)
        .sort((a, b) => b.openedAt.getTime() - a.openedAt.getTime());
      return open.length ? done(await Promise.all(open.map(shared))) : refuse({ code: 'noVoteNow' });
    },

    /** Keeps where the card was posted. */
    async posted(
      { person, now }: Asker,
      vote: Vote,
      card: Pick<SharedCard, 'id' | 'place' | 'messageId'>,
    ): Promise<void> {
      await deps.sharedCards.insert({
        ...card,
        region: vote.region,
        vote: vote.id,
        sharedBy: person.id,
        sharedAt: now,
        shown: vote.state,
        settled: false,
        nextEditAt: now,
      });
    },

    /** What this person sees on the shared card. Reads only: a card that refreshes itself must not set off anything. */
    async own(asker: Asker, id: string): Promise<Outcome<OwnVoteView>> {
      const found = await voteInState(deps, asker, id, VOTE_STATES);
      if (!found.ok) return found;
      const vote = found.value;
      const { person, now } = asker;
      const seen = visible(vote, { kind: 'person', person, day: londonDay(now) });
      if (!seen.vote || !wasOpened(vote)) return refuse({ code: 'voteNotFound' });
      const papers = vote.state === 'open' ? await deps.papers.ofVoter(vote.region, vote.id, person.id) : [];
      const casters = new Map(
        (await deps.people.byIds(vote.region, [...new Set(papers.flatMap(one => one.castBy ?? []))])).map(
          caster => [caster.id, caster.name],
        ),
      );
      const ballots = papers.map(({ elector, castBy, castAt }) => ({
        electorName: vote.electorate.find(one => one.id === elector)?.name ?? elector,
        ...(castBy && castAt ? { castByName: casters.get(castBy) ?? '', castAt } : {}),
      }));
      return done({ vote, ballots });
    },

    /** Posted cards that show what is not so any more and may be edited now. */
    async stale(region: string, now: Date): Promise<StaleCard[]> {
      const cards = await deps.sharedCards.editable(region, now);
      const stale: StaleCard[] = [];
      for (const card of cards) {
        const vote = await deps.votes.byId(region, card.vote);
        if (vote && wasOpened(vote) && vote.state !== card.shown)
          stale.push({ card, view: await shared(vote) });
      }
      return stale;
    },

    claim: ({ card }: StaleCard, next: Date): Promise<boolean> =>
      deps.sharedCards.claimEdit(card.region, card.id, card.nextEditAt, next),

    /** The card shows the vote as it is; of one that is over for good it was the last edit. */
    edited: ({ card, view: { vote } }: StaleCard): Promise<void> =>
      deps.sharedCards.edited(card.region, card.id, {
        shown: vote.state,
        settled: FINAL.includes(vote.state),
      }),

    /** The message can't be edited any more. */
    gone: ({ card }: StaleCard): Promise<void> =>
      deps.sharedCards.edited(card.region, card.id, { settled: true }),

    postpone: ({ card }: StaleCard, nextEditAt: Date): Promise<void> =>
      deps.sharedCards.edited(card.region, card.id, { nextEditAt }),

    /** Where the card is, with the newest address of the service there. */
    async placeOf({ card: { region, place } }: StaleCard): Promise<SharedCard['place']> {
      const known = await deps.conversations.byId(region, place.id.split(';')[0] ?? place.id);
      return known ? { ...place, serviceUrl: known.serviceUrl } : place;
    },
  };
}
