import { answerSummit } from '../../../cards/forms/answer-summit.ts';
import { cancelSummit } from '../../../cards/forms/cancel-summit.ts';
import { chooseSummitVotes } from '../../../cards/forms/choose-summit-votes.ts';
import { editSummit } from '../../../cards/forms/edit-summit.ts';
import { listSummits } from '../../../cards/forms/list-summits.ts';
import { noteMessages } from '../../../cards/forms/note-messages.ts';
import { openSummit } from '../../../cards/forms/open-summit.ts';
import { saveSummit } from '../../../cards/forms/save-summit.ts';
import { showSummit } from '../../../cards/forms/show-summit.ts';
import { summitFormCard } from '../../../cards/views/summit-form-card.ts';
import { summitListCard } from '../../../cards/views/summit-list-card.ts';
import { words } from '../../../cards/wording/words.ts';
import { londonDay } from '../../../programme/calendar.ts';
import type { Outcome } from '../../../programme/outcome.ts';
import { refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { SummitsDeps } from '../summits.ts';
import { summitReply } from './summit-reply.ts';

const { answered, cancel, messages, opened, votes } = words.summit;

/** A summit from its plan to what it said. */
export function summitActions(deps: SummitsDeps): Action[] {
  const { guests, reader, summits } = deps.services;

  /** After a change others may have to be told, and the card shows what the summit has become. */
  async function changed(caller: Caller, outcome: Outcome<string>, remark?: string): Promise<Reply> {
    if (!outcome.ok) return refused(outcome.refusals);
    deps.wake();
    return summitReply(deps, caller, outcome.value, remark);
  }

  return [
    action(listSummits, async caller => ({
      kind: 'card',
      card: summitListCard(await reader.list(caller)),
    })),
    action(showSummit, (caller, { summit }) => summitReply(deps, caller, summit)),
    action(editSummit, async (caller, { summit }) => {
      const view = await reader.one(caller, summit);
      if (!view.ok) return refused(view.refusals);
      return view.value.actions.includes('edit')
        ? {
            kind: 'card',
            card: summitFormCard(caller.newId(), londonDay(caller.now), view.value.summit),
          }
        : summitReply(deps, caller, summit);
    }),
    action(saveSummit, async (caller, { once, summit, seen, ...details }) =>
      changed(
        caller,
        summit === undefined
          ? await summits.plan(caller, once, details)
          : await summits.change(caller, summit, seen, details),
      ),
    ),
    action(openSummit, async (caller, { summit }) =>
      changed(caller, await summits.open(caller, summit), opened),
    ),
    action(cancelSummit, async (caller, { summit, cancelReason }) =>
      changed(caller, await summits.cancel(caller, summit, cancelReason), cancel.done),
    ),
    action(noteMessages, async (caller, { summit, keyMessages }) =>
      changed(caller, await summits.noteMessages(caller, summit, keyMessages), messages.saved),
    ),
    action(chooseSummitVotes, async (caller, { summit, votes: chosen }) =>
      changed(caller, await summits.chooseVotes(caller, summit, chosen), votes.saved),
    ),
    action(answerSummit, async (caller, { summit, answer }) => {
      const given = await guests.answer(caller, summit, answer);
      return given.ok ? summitReply(deps, caller, summit, answered[answer]) : refused(given.refusals);
    }),
  ];
}
