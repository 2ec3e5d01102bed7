import { done, type Outcome, refuse } from '../outcome.ts';
import { paperRounds } from './ballot.ts';
import { finishOpenings, openVote } from './opening.ts';
import { previewOpening } from './opening-preview.ts';
import type { OpeningView } from './views.ts';
import type { AwaitedMove, Vote } from './vote.ts';
import { type Asker, notPermitted, type VoteDeps, voteInState, wrongState } from './vote-deps.ts';

type Move = AwaitedMove['move'];

const FROM = { open: 'debate', void: 'open' } as const satisfies Record<Move, Vote['state']>;

/** Opening and voiding: asked for by the programme manager, confirmed by the chair or deputy (DOMAIN 1.4). */
export function openingService(deps: VoteDeps) {
  const current = async (vote: Vote): Promise<Outcome<Vote>> =>
    done((await deps.votes.byId(vote.region, vote.id)) ?? vote);

  async function asked(asker: Asker, id: string, move: Move): Promise<Outcome<Vote>> {
    return notPermitted(asker, 'askToOpenOrVoid') ?? (await voteInState(deps, asker, id, [FROM[move]]));
  }

  async function ask(vote: Vote, awaiting: AwaitedMove): Promise<Outcome<Vote>> {
    if (await deps.votes.ask(vote.region, vote.id, FROM[awaiting.move], awaiting))
      return done({ ...vote, awaiting });
    const stored = (await deps.votes.byId(vote.region, vote.id)) ?? vote;
    if (stored.awaiting?.move === awaiting.move) return done(stored);
    return stored.awaiting
      ? refuse({ code: 'alreadyAwaiting', move: stored.awaiting.move })
      : wrongState(stored, [FROM[awaiting.move]]);
  }

  /** The request that the chair saw, while it still waits; nobody confirms their own. */
  async function confirmable(
    asker: Asker,
    id: string,
    move: Move,
    askedAt: number,
  ): Promise<Outcome<Vote & { awaiting: AwaitedMove }>> {
    const denied = notPermitted(asker, 'confirmOpenOrVoid');
    if (denied) return denied;
    const found = await voteInState(deps, asker, id, [FROM[move]]);
    if (!found.ok) return found;
    const { awaiting } = found.value;
    if (awaiting?.move !== move || awaiting.askedAt.getTime() !== askedAt)
      return refuse({ code: 'nothingToConfirm' });
    if (awaiting.askedBy === asker.person.id) return refuse({ code: 'confirmNeedsAnother' });
    return done({ ...found.value, awaiting });
  }

  return {
    async preview(asker: Asker, id: string): Promise<Outcome<OpeningView>> {
      const found = await asked(asker, id, 'open');
      return found.ok ? done(await previewOpening(deps, found.value, asker.now)) : found;
    },

    async askToOpen(asker: Asker, id: string): Promise<Outcome<Vote>> {
      const found = await asked(asker, id, 'open');
      if (!found.ok) return found;
      const [first, ...rest] = (await previewOpening(deps, found.value, asker.now)).problems;
      if (first) return refuse(first, ...rest);
      return ask(found.value, { move: 'open', askedBy: asker.person.id, askedAt: asker.now });
    },

    /** The chair's yes. `askedAt` is the instant of the request on the chair's card, in milliseconds. */
    async confirmOpen(asker: Asker, id: string, askedAt: number): Promise<Outcome<Vote>> {
      const found = await confirmable(asker, id, 'open', askedAt);
      if (!found.ok) return found;
      const [first, ...rest] = (await previewOpening(deps, found.value, asker.now)).problems;
      if (first) return refuse(first, ...rest);
      await openVote(deps, found.value, asker.person.id, asker.now);
      return current(found.value);
    },

    async askToVoid(asker: Asker, id: string, reason: string): Promise<Outcome<Vote>> {
      const found = await asked(asker, id, 'void');
      if (!found.ok) return found;
      if (reason === '') return refuse({ code: 'reasonNeeded' });
      return ask(found.value, { move: 'void', askedBy: asker.person.id, askedAt: asker.now, reason });
    },

    /** A void vote is never counted: its papers are sealed and emptied (closing's reconciler repeats it after a crash). */
    async confirmVoid(asker: Asker, id: string, askedAt: number): Promise<Outcome<Vote>> {
      const found = await confirmable(asker, id, 'void', askedAt);
      if (!found.ok) return found;
      const { awaiting, region } = found.value;
      const set = { voidedAt: asker.now, voidReason: awaiting.reason ?? '' };
      if (await deps.votes.move(region, id, { from: 'open', to: 'void', ifAwaiting: awaiting, set })) {
        for (const round of paperRounds(found.value)) {
          await deps.papers.seal(region, round);
          await deps.papers.empty(region, round);
        }
      }
      return current(found.value);
    },

    /** The programme manager takes a request back, or the chair declines it; both may be repeated. */
    async dropRequest(asker: Asker, id: string, askedAt: number): Promise<Outcome<Vote>> {
      const denied = notPermitted(asker, 'askToOpenOrVoid') && notPermitted(asker, 'confirmOpenOrVoid');
      if (denied) return denied;
      const found = await voteInState(deps, asker, id, ['debate', 'open']);
      if (!found.ok) return found;
      const { awaiting } = found.value;
      if (awaiting?.askedAt.getTime() === askedAt)
        await deps.votes.dropAsk(asker.person.region, id, awaiting);
      return current(found.value);
    },

    /** Finishes the openings that a crash left half done. */
    reconcile: (region: string, now: Date): Promise<void> => finishOpenings(deps, region, now),
  };
}
