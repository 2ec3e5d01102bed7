import { editFinding } from '../../../cards/forms/edit-finding.ts';
import { releaseFindings } from '../../../cards/forms/release-findings.ts';
import { removeFinding } from '../../../cards/forms/remove-finding.ts';
import { saveFinding } from '../../../cards/forms/save-finding.ts';
import { findingFormCard } from '../../../cards/views/finding-form-card.ts';
import { words } from '../../../cards/wording/words.ts';
import { refused } from '../../answer.ts';
import { type Action, action } from '../../feature.ts';
import type { PeerChallengeDeps } from '../peer-challenge.ts';
import { challengeReply } from './challenge-actions.ts';

const { finding: say, release } = words.challenge;

/** Findings, from the draft to the moment when the host's director releases them. */
export function findingActions(deps: PeerChallengeDeps): Action[] {
  const { findings, reader } = deps.services;
  return [
    action(saveFinding, async (caller, { once, challenge, finding, seen, host, ...draft }) => {
      const saved =
        finding === undefined
          ? await findings.draft(caller, once, { challenge, host }, draft)
          : await findings.change(caller, finding, new Date(seen), draft);
      return saved.ok ? challengeReply(deps, caller, saved.value) : refused(saved.refusals);
    }),
    action(editFinding, async (caller, { challenge, draft }) => {
      const view = await reader.challenge(caller, challenge);
      if (!view.ok) return refused(view.refusals);
      const found = view.value.findings?.find(one => one.id === draft && one.visibility === 'hostOnly');
      return found && view.value.actions.includes('draft')
        ? { kind: 'card', card: findingFormCard(view.value, found) }
        : refused([{ code: 'findingNotFound' }]);
    }),
    action(removeFinding, async (caller, { finding }) => {
      const removed = await findings.remove(caller, finding);
      return removed.ok
        ? challengeReply(deps, caller, removed.value, say.removed)
        : refused(removed.refusals);
    }),
    action(releaseFindings, async (caller, { challenge, findings: ids, read }) => {
      const outcome = await findings.release(caller, challenge, ids, new Date(read));
      return outcome.ok
        ? challengeReply(deps, caller, challenge, release.done(outcome.value.released))
        : refused(outcome.refusals);
    }),
  ];
}
