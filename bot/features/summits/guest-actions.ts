import { addGuest } from '../../../cards/forms/add-guest.ts';
import { bringGuest } from '../../../cards/forms/bring-guest.ts';
import { countGuests } from '../../../cards/forms/count-guests.ts';
import { inviteToSummit } from '../../../cards/forms/invite-to-summit.ts';
import { markGuests } from '../../../cards/forms/mark-guests.ts';
import { showGuests } from '../../../cards/forms/show-guests.ts';
import { plainText } from '../../../cards/kit/plain-text.ts';
import { summitGuestsCard } from '../../../cards/views/summit-guests-card.ts';
import { words } from '../../../cards/wording/words.ts';
import { londonDay } from '../../../programme/calendar.ts';
import type { Outcome } from '../../../programme/outcome.ts';
import { may } from '../../../programme/region/permissions.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { SummitsDeps } from '../summits.ts';
import { summitReply } from './summit-reply.ts';

const { add, guests: say, invite } = words.summit;

/** Who is invited, and who came. */
export function guestActions(deps: SummitsDeps): Action[] {
  const { attendance, guests, reader } = deps.services;

  async function guestsReply(caller: Caller, summit: string, remark?: string): Promise<Reply> {
    const { person, now } = caller;
    const day = londonDay(now);
    return answer(await reader.guests(caller, summit), view =>
      summitGuestsCard(view, may(person, 'runSummit', day) && view.summit.date <= day, remark),
    );
  }

  async function added(caller: Caller, summit: string, outcome: Outcome<{ name: string }>): Promise<Reply> {
    if (!outcome.ok) return refused(outcome.refusals);
    deps.wake();
    return summitReply(deps, caller, summit, add.added(plainText(outcome.value.name)));
  }

  return [
    action(inviteToSummit, async (caller, { summit, roles }) => {
      const invited = await guests.invite(caller, summit, roles);
      if (!invited.ok) return refused(invited.refusals);
      deps.wake();
      return summitReply(deps, caller, summit, invite.sent(invited.value));
    }),
    action(addGuest, async (caller, { summit, text, capacity }) =>
      added(caller, summit, await guests.add(caller, summit, text, capacity)),
    ),
    action(bringGuest, async (caller, { summit, text }) =>
      added(caller, summit, await guests.add(caller, summit, text)),
    ),
    action(showGuests, (caller, { summit }) => guestsReply(caller, summit)),
    action(markGuests, async (caller, { summit, shown, present }) => {
      const marked = await attendance.mark(caller, summit, shown, present);
      return marked.ok
        ? guestsReply(caller, summit, say.marked(marked.value.came))
        : refused(marked.refusals);
    }),
    action(countGuests, async (caller, { summit, capacity, authority, count }) => {
      const given = { capacity, count, ...(authority !== undefined && { authority }) };
      const counted = await attendance.count(caller, summit, given);
      if (!counted.ok) return refused(counted.refusals);
      const view = await reader.guests(caller, summit);
      const name =
        view.ok && view.value.authorities.find(({ code }) => code === counted.value.authority)?.name;
      return guestsReply(caller, summit, say.counted(count, capacity, name ? plainText(name) : ''));
    }),
  ];
}
