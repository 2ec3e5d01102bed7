import { chosenDate, type Meeting } from './meeting.ts';
import type { MeetingAction } from './meeting-views.ts';

/** What somebody can do about a meeting now; whatever answers a button checks it again. */
export function actionsOf(
  meeting: Meeting,
  { mayCall, isMember }: { mayCall: boolean; isMember: boolean },
  now: Date,
): MeetingAction[] {
  const { state } = meeting;
  const open = state === 'proposed' || state === 'scheduled';
  const date = chosenDate(meeting);
  const hasBegun = date !== undefined && date.startsAt <= now;
  const others = meeting.dates.filter(({ id, startsAt }) => id !== meeting.chosen && startsAt > now);
  const table: Record<MeetingAction, boolean> = {
    answer: open && isMember,
    choose: open && mayCall && others.length > 0,
    offer: open && mayCall && !hasBegun,
    hold: mayCall && hasBegun && (state === 'scheduled' || state === 'held'),
    cancel: open && mayCall,
  };
  return (Object.keys(table) as MeetingAction[]).filter(action => table[action]);
}
