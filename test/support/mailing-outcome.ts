import type { Copy } from '../../programme/delivery/mailing-store.ts';
import type { Outgoing } from '../../scripts/support/fake-connector.ts';

/** What arrived of a mailing, and what the record says of it. */
export interface MailingOutcome {
  /** How many got one, and how many got more. */
  once: number;
  twice: number;
  /** Recipient by recipient: what is on record, where it went, and how many arrived. */
  copies: readonly (Copy & { chat: string; arrived: number })[];
  /** In words. */
  says: string;
}

/** `taken` is what Teams took of the mailing; `chatOf` names the chat of a recipient. */
export function outcomeOf(
  taken: readonly Outgoing[],
  record: readonly Copy[],
  chatOf: (recipient: string) => string,
): MailingOutcome {
  const arrived = new Map<string, number>();
  for (const { conversationId } of taken) arrived.set(conversationId, (arrived.get(conversationId) ?? 0) + 1);
  const copies = record.map(copy => {
    const chat = chatOf(copy.recipient);
    return { ...copy, chat, arrived: arrived.get(chat) ?? 0 };
  });
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
  { copies }: MailingOutcome,
  teams: { ambiguous: ReadonlySet<string>; blocked(conversationId: string): string | undefined },
): string[] {
  return copies.flatMap(({ recipient, chat, state, reason, arrived }) => {
    const right: Partial<Record<typeof state, boolean>> = {
      sent: arrived === 1,
      // Teams left it open, or a kill came in the middle.
      uncertain: arrived <= 1 && reason !== undefined && (reason === 'expired' || teams.ambiguous.has(chat)),
      unreachable: arrived === 0 && reason !== undefined && teams.blocked(chat) === reason,
    };
    return right[state] ? [] : [`${recipient}: ${state} ${reason ?? ''}, ${arrived} arrived`];
  });
}
