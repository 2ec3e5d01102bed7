import type { Asker } from '../asker.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { paperRounds } from './ballot.ts';
import { finishOpenings, openVote } from './opening.ts';
import { previewOpening } from './opening-preview.ts';
import type { OpeningView } from './views.ts';
import { type AwaitedMove, VOTE_STATES, type Vote } from './vote.ts';
import { notPermitted, type VoteDeps, voteInState, wrongState } from './vote-deps.ts';

type Move = AwaitedMove['move'];

const FROM = { open: 'debate', void: 'open' } as const satisfies Record<Move, Vote['state']>;
const TO = { open: 'open', void: 'void' } as const satisfies Record<Move, Vote['state']>;

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

  /**
   * Runs on the request that the chair saw, while it still waits; nobody confirms their own. `askedAt` is its instant in
   * milliseconds. The same yes again finds the vote where it was to go.
   */
  async function confirm(
    asker: Asker,
    id: string,
    { move, askedAt }: { move: Move; askedAt: number },
    run: (vote: Vote, awaiting: AwaitedMove) => Promise<Outcome<Vote>>,
  ): Promise<Outcome<Vote>> {
    const denied = notPermitted(asker, 'confirmOpenOrVoid');
    if (denied) return denied;
    const found = await voteInState(deps, asker, id, VOTE_STATES);
    if (!found.ok || found.value.state === TO[move]) return found;
    const vote = found.value;
    if (vote.state !== FROM[move]) return wrongState(vote, [FROM[move]]);
    const { awaiting } = vote;
    if (awaiting?.move !== move || awaiting.askedAt.getTime() !== askedAt)
      return refuse({ code: 'nothingToConfirm' });
    if (awaiting.askedBy === asker.person.id) return refuse({ code: 'confirmNeedsAnother' });
    return run(vote, awaiting);
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

    /** The chair's yes. */
    confirmOpen: (asker: Asker, id: string, askedAt: number) =>
      confirm(asker, id, { move: 'open', askedAt }, async vote => {
        const [first, ...rest] = (await previewOpening(deps, vote, asker.now)).problems;
        if (first) return refuse(first, ...rest);
        await openVote(deps, vote, asker.person.id, asker.now);
        return current(vote);
      }),

    async askToVoid(asker: Asker, id: string, reason: string): Promise<Outcome<Vote>> {
      const found = await asked(asker, id, 'void');
      if (!found.ok) return found;
      if (reason === '') return refuse({ code: 'reasonNeeded' });
      return ask(found.value, { move: 'void', askedBy: asker.person.id, askedAt: asker.now, reason });
    },

    /** A void vote is never counted: its papers are sealed and emptied (closing's reconciler repeats it after a crash). */
    confirmVoid: (asker: Asker, id: string, askedAt: number) =>
      confirm(asker, id, { move: 'void', askedAt }, async (vote, awaiting) => {
        const set = { voidedAt: asker.now, voidReason: awaiting.reason ?? '' };
        const move = { from: 'open', to: 'void', ifAwaiting: awaiting, set } as const;
        if (await deps.votes.move(vote.region, id, move)) {
          for (const round of paperRounds(vote)) {
            await deps.papers.seal(vote.region, round);
            await deps.papers.empty(vote.region, round);
          }
        }
        return current(vote);
      }),

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
