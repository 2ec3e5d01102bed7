import type { Asker } from '../asker.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Refusal } from '../refusal.ts';
import { votingMethod } from './methods/method.ts';
import type { Vote, VoteRules, VoteState } from './vote.ts';
import { notPermitted, type VoteDeps, voteInState, wrongState } from './vote-deps.ts';

const EDITABLE = ['draft', 'debate'] as const;

/** Drafting a vote and opening its debate: draft -> debate, and back (DOMAIN 1.2). */
export function draftingService(deps: VoteDeps) {
  /** The same press may have come twice at once: then the vote is where it was to go. */
  async function alreadyIn(state: VoteState, asker: Asker, id: string): Promise<Outcome<Vote>> {
    const found = await voteInState(deps, asker, id, [state]);
    return found.ok ? found : refuse({ code: 'changedMeanwhile' });
  }

  return {
    /** Makes a draft. `id` is minted with the form, so pressing twice makes one vote. */
    async create(asker: Asker, id: string, rules: VoteRules): Promise<Outcome<Vote>> {
      const denied = notPermitted(asker, 'createVote');
      if (denied) return denied;
      const [first, ...rest] = problemsOf(rules, asker.now);
      if (first) return refuse(first, ...rest);
      const { person, now } = asker;
      const vote: Vote = {
        ...rules,
        id,
        region: person.region,
        state: 'draft',
        createdBy: person.id,
        createdAt: now,
      };
      if (await deps.votes.insert(vote)) return done(vote);
      const stored = await deps.votes.byId(person.region, id);
      return stored?.createdBy === person.id ? done(stored) : refuse({ code: 'voteNotFound' });
    },

    /** Changes the rules before the vote opens; nothing may change while the chair is being asked. */
    async change(asker: Asker, id: string, rules: VoteRules): Promise<Outcome<Vote>> {
      const denied = notPermitted(asker, 'createVote');
      if (denied) return denied;
      const vote = await voteInState(deps, asker, id, EDITABLE);
      if (!vote.ok) return vote;
      const [first, ...rest] = problemsOf(rules, asker.now);
      if (first) return refuse(first, ...rest);
      if (vote.value.awaiting) return refuse({ code: 'alreadyAwaiting', move: vote.value.awaiting.move });
      const changed = await deps.votes.changeRules(asker.person.region, id, rules);
      return changed ? done({ ...vote.value, ...rules }) : refuse({ code: 'changedMeanwhile' });
    },

    async startDebate(asker: Asker, id: string): Promise<Outcome<Vote>> {
      const denied = notPermitted(asker, 'createVote');
      if (denied) return denied;
      const vote = await voteInState(deps, asker, id, EDITABLE);
      if (!vote.ok || vote.value.state === 'debate') return vote;
      const debateOpenedAt = asker.now;
      const moved = await deps.votes.move(asker.person.region, id, {
        from: 'draft',
        to: 'debate',
        set: { debateOpenedAt },
      });
      return moved
        ? done({ ...vote.value, state: 'debate', debateOpenedAt })
        : alreadyIn('debate', asker, id);
    },

    async backToDraft(asker: Asker, id: string): Promise<Outcome<Vote>> {
      const denied = notPermitted(asker, 'createVote');
      if (denied) return denied;
      const vote = await voteInState(deps, asker, id, EDITABLE);
      if (!vote.ok || vote.value.state === 'draft') return vote;
      if (vote.value.awaiting) return refuse({ code: 'alreadyAwaiting', move: vote.value.awaiting.move });
      if (vote.value.electorate) return wrongState({ ...vote.value, state: 'open' }, EDITABLE);
      const moved = await deps.votes.move(asker.person.region, id, { from: 'debate', to: 'draft' });
      return moved ? done({ ...vote.value, state: 'draft' }) : alreadyIn('draft', asker, id);
    },
  };
}

/** What can be known to be wrong before there are proposals (V4, V8). */
function problemsOf(rules: VoteRules, now: Date): Refusal[] {
  const { method, adoptRule, closesAt } = rules;
  return [
    ...(closesAt > now ? [] : [{ code: 'closingTimePast', closesAt } as const]),
    ...votingMethod(method).unsound(method),
    ...(adoptRule.kind === 'moreThanHalfOfBallots' && method.kind !== 'approval'
      ? [{ code: 'halfNeedsChoices' } as const]
      : []),
  ];
}
