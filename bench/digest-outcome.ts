import type { Copy } from '../programme/delivery/mailing-store.ts';
import { digestMailing } from '../programme/digest/digest-progress.ts';
import type { Week } from '../programme/digest/week.ts';
import type { Outgoing } from '../scripts/support/fake-connector.ts';
import type { OpenDatabase } from '../storage/database.ts';
import { mongoMailingStore } from '../storage/mailing-store.ts';

/** What arrived, and what the record says of it. */
export interface Outcome {
  /** How many got one, and how many got more. */
  once: number;
  twice: number;
  /** Recipient by recipient: what is on record, and how many arrived. */
  copies: readonly (Copy & { arrived: number })[];
  /** In words. */
  says: string;
}

/** What was taken in the chats of a week's recipients. A chat is called `a:` and the person's id. */
export async function outcomeOf(
  taken: readonly Outgoing[],
  { db }: OpenDatabase,
  region: string,
  week: Week,
): Promise<Outcome> {
  const arrived = new Map<string, number>();
  for (const { conversationId } of taken) arrived.set(conversationId, (arrived.get(conversationId) ?? 0) + 1);
  const copies = (await mongoMailingStore(db).copies(digestMailing(region, week))).map(copy => ({
    ...copy,
    arrived: arrived.get(`a:${copy.recipient}`) ?? 0,
  }));
  const states = new Map<string, number>();
  for (const { state, reason } of copies) {
    const what = [state, ...(reason === undefined ? [] : [reason])].join(' ');
    states.set(what, (states.get(what) ?? 0) + 1);
  }
  const counts = [...arrived.values()];
  return {
    once: counts.filter(count => count === 1).length,
    twice: counts.filter(count => count > 1).length,
    copies,
    says: [...states].map(([what, count]) => `${count} ${what}`).join(', '),
  };
}

/** What should not be: whoever could surely be reached has it, and of all others the record says why it is not sure. */
export function faultsOf(
  { copies }: Outcome,
  teams: { ambiguous: ReadonlySet<string>; blocked(conversationId: string): string | undefined },
): string[] {
  return copies.flatMap(({ recipient, state, reason, arrived }) => {
    const chat = `a:${recipient}`;
    const right: Partial<Record<typeof state, boolean>> = {
      sent: arrived === 1,
      // Said so by Teams, or caught in the middle by a kill.
      uncertain: arrived <= 1 && reason !== undefined && (reason === 'expired' || teams.ambiguous.has(chat)),
      unreachable: arrived === 0 && reason !== undefined && teams.blocked(chat) === reason,
    };
    return right[state] ? [] : [`${recipient}: ${state} ${reason ?? ''}, ${arrived} arrived`];
  });
}
