import { type Day, londonDay, londonInstant } from '../calendar.ts';
import type { DueMessage } from '../delivery/message.ts';
import { minusWorkingDays } from '../working-days.ts';
import type { Summit } from './summit.ts';
import type { SummitDeps } from './summit-deps.ts';
import { answerOf, type SummitGuest } from './summit-guest.ts';

export const SUMMIT_INVITATION = 'summit.invitation';
export const SUMMIT_REMINDER = 'summit.reminder';
export const SUMMIT_CANCELLED = 'summit.cancelled';

/** Working days before the summit on which those who have not answered are asked once more. */
const REMIND_DAYS = 5;

/** Who should have been told of a summit by now, from what is stored. A summit that is moved invites anew. */
export function summitMessages({ summits }: Pick<SummitDeps, 'summits'>) {
  async function toCome(region: string, now: Date, state: Summit['state']): Promise<Summit[]> {
    const today = londonDay(now);
    return (await summits.all(region)).filter(one => one.state === state && one.date >= today);
  }

  async function toGuests(
    summit: Summit,
    kind: string,
    notBefore: (guest: SummitGuest) => Date,
    fits: (guest: SummitGuest) => boolean,
  ): Promise<DueMessage[]> {
    const guests = await summits.guests(summit.region, summit.id);
    return guests.filter(fits).map(guest => ({
      region: summit.region,
      kind,
      subject: `${summit.id}/${summit.date}`,
      recipient: guest.person,
      notBefore: notBefore(guest),
      dropAfter: endOf(summit.date),
    }));
  }

  const unanswered = (summit: Summit) => (guest: SummitGuest) => answerOf(guest, summit) === undefined;

  return {
    async invitations(region: string, now: Date): Promise<DueMessage[]> {
      const open = await toCome(region, now, 'open');
      const due = open.map(summit =>
        toGuests(summit, SUMMIT_INVITATION, ({ invitedAt }) => invitedAt, unanswered(summit)),
      );
      return (await Promise.all(due)).flat();
    },

    async reminders(region: string, now: Date): Promise<DueMessage[]> {
      const open = await toCome(region, now, 'open');
      const due = open.map(summit => {
        const at = morningOf(minusWorkingDays(summit.date, REMIND_DAYS));
        return at <= now
          ? toGuests(
              summit,
              SUMMIT_REMINDER,
              () => at,
              guest => unanswered(summit)(guest) && guest.invitedAt < at,
            )
          : [];
      });
      return (await Promise.all(due)).flat();
    },

    /** Whoever said no need not hear that it does not take place. */
    async cancellations(region: string, now: Date): Promise<DueMessage[]> {
      const cancelled = await toCome(region, now, 'cancelled');
      const due = cancelled.map(summit =>
        toGuests(
          summit,
          SUMMIT_CANCELLED,
          () => summit.changedAt,
          guest => answerOf(guest, summit) !== 'no',
        ),
      );
      return (await Promise.all(due)).flat();
    },
  };
}

const morningOf = (day: Day): Date => londonInstant(day, '08:00') ?? new Date(0);
const endOf = (day: Day): Date => londonInstant(day, '23:59') ?? new Date(0);
