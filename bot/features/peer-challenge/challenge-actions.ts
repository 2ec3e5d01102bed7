import { editChallenge } from '../../../cards/forms/edit-challenge.ts';
import { moveChallenge } from '../../../cards/forms/move-challenge.ts';
import { newChallenge } from '../../../cards/forms/new-challenge.ts';
import { saveChallenge } from '../../../cards/forms/save-challenge.ts';
import { scopeChallenge } from '../../../cards/forms/scope-challenge.ts';
import { showChallenge } from '../../../cards/forms/show-challenge.ts';
import { challengeCard } from '../../../cards/views/challenge-card.ts';
import { challengePlanCard } from '../../../cards/views/challenge-plan-card.ts';
import type { Outcome } from '../../../programme/outcome.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { PeerChallengeDeps } from '../peer-challenge.ts';

/** The challenge as this person may see it, with `remark` as news. */
export const challengeReply = async (
  { services }: PeerChallengeDeps,
  caller: Caller,
  challenge: string,
  remark?: string,
): Promise<Reply> =>
  answer(await services.reader.challenge(caller, challenge), view =>
    challengeCard(view, caller.newId(), remark),
  );

/** A challenge from its plan to findings that its host has agreed. */
export function challengeActions(deps: PeerChallengeDeps): Action[] {
  const { challenges, reader } = deps.services;

  /** After a change others may have to be told, and the card shows what the challenge has become. */
  async function changed(caller: Caller, outcome: Outcome<string>): Promise<Reply> {
    if (!outcome.ok) return refused(outcome.refusals);
    deps.wake();
    return challengeReply(deps, caller, outcome.value);
  }

  return [
    action(newChallenge, async (caller, { programme }) =>
      answer(await reader.planForm(caller, programme), view => challengePlanCard(caller.newId(), view)),
    ),
    action(editChallenge, async (caller, { challenge }) => {
      const view = await reader.challenge(caller, challenge);
      if (!view.ok) return refused(view.refusals);
      const form = await reader.planForm(caller, view.value.programme.id, challenge);
      return answer(form, found => challengePlanCard(caller.newId(), found));
    }),
    action(saveChallenge, async (caller, { once, programme, challenge, seen, ...sides }) =>
      changed(
        caller,
        challenge === undefined
          ? await challenges.plan(caller, once, programme, sides)
          : await challenges.changeSides(caller, challenge, seen, sides),
      ),
    ),
    action(showChallenge, (caller, { challenge }) => challengeReply(deps, caller, challenge)),
    action(scopeChallenge, async (caller, { challenge, seen, ...scope }) =>
      changed(caller, await challenges.scope(caller, challenge, seen, scope)),
    ),
    action(moveChallenge, async (caller, { challenge, to }) =>
      changed(caller, await challenges.moveOn(caller, challenge, to)),
    ),
  ];
}
