import type { Conversation, ConversationStore } from '../../programme/delivery/conversation.ts';
import { type Delivery, messageKey } from '../../programme/delivery/message.ts';
import type { LeaseStore, OutboxStore } from '../../programme/delivery/outbox-store.ts';
import type { PeopleStore } from '../../programme/region/people-store.ts';
import type { Person } from '../../programme/region/person.ts';

/** Until the embedded store is there. */
export function memoryStores() {
  const deliveries = new Map<string, Delivery & { until?: Date }>();
  const conversations = new Map<string, Conversation>();
  const people = new Map<string, Person>();
  const leases = new Map<string, { holder: string; until: Date }>();

  const outbox: OutboxStore = {
    async offer(messages, now) {
      let fresh = 0;
      for (const m of messages) {
        const key = messageKey(m);
        if (deliveries.has(key)) continue;
        deliveries.set(key, {
          ...m,
          key,
          state: 'waiting',
          createdAt: now,
          nextAt: m.notBefore,
          attempts: 0,
        });
        fresh++;
      }
      return fresh;
    },
    async take(region, now, until, limit) {
      const due = [...deliveries.values()]
        .filter(d => d.region === region && d.state === 'waiting' && d.nextAt <= now)
        .sort((a, b) => a.nextAt.getTime() - b.nextAt.getTime())
        .slice(0, limit);
      for (const d of due) Object.assign(d, { state: 'sending', until, attempts: d.attempts + 1 });
      return due.map(d => ({ ...d }));
    },
    async settle(_region, key, { state, at, nextAt, reason, untried }) {
      const d = deliveries.get(key);
      if (d?.state !== 'sending') return false;
      delete d.reason;
      Object.assign(d, { state, ...(nextAt && { nextAt }), ...(reason && { reason }) });
      if (state === 'sent') d.sentAt = at;
      if (untried) d.attempts--;
      return true;
    },
    async expire(_region, now) {
      const gone = [...deliveries.values()].filter(d => d.state === 'sending' && d.until && d.until <= now);
      for (const d of gone) Object.assign(d, { state: 'uncertain', reason: 'expired' });
      return gone.length;
    },
    async inStates(_region, states, limit) {
      return [...deliveries.values()].filter(d => states.includes(d.state)).slice(0, limit);
    },
    async again(_region, key, now) {
      const d = deliveries.get(key);
      if (!d || !['uncertain', 'unreachable', 'failed'].includes(d.state)) return false;
      Object.assign(d, { state: 'waiting', nextAt: now, attempts: 0 });
      return true;
    },
    async unreachableRecipients(_region, since) {
      const missed = [...deliveries.values()].filter(d => d.state === 'unreachable' && d.createdAt >= since);
      return [...new Set(missed.map(d => d.recipient))];
    },
    async revive(_region, recipients, since, now) {
      const back = [...deliveries.values()].filter(
        d => d.state === 'unreachable' && d.createdAt >= since && recipients.includes(d.recipient),
      );
      for (const d of back) Object.assign(d, { state: 'waiting', nextAt: now, attempts: 0 });
      return back.length;
    },
  };
  const conversationStore: ConversationStore = {
    async put(c) {
      const { unreachable, ...alive } = c;
      conversations.set(c.id, alive);
    },
    async byId(_r, id) {
      return conversations.get(id);
    },
    async personal(_r, accounts) {
      return [...conversations.values()]
        .filter(c => !c.unreachable && accounts.some(a => a.objectId === c.account?.objectId))
        .sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())[0];
    },
    async reachable(_r, accounts) {
      return accounts.filter(a =>
        [...conversations.values()].some(c => !c.unreachable && c.account?.objectId === a.objectId),
      );
    },
    async markUnreachable(_r, id, reason, at) {
      const c = conversations.get(id);
      if (c && c.updatedAt <= at) c.unreachable = { reason, at };
    },
    async remove(_r, id) {
      conversations.delete(id);
    },
  };
  const peopleStore = {
    byId: async (_r: string, id: string) => people.get(id),
    byIds: async (_r: string, ids: readonly string[]) => ids.flatMap(id => people.get(id) ?? []),
    insert: async (p: Person) => {
      people.set(p.id, p);
      return p;
    },
    merge: async (_r: string, from: string, into: string) => {
      const a = people.get(from);
      const b = people.get(into);
      if (!a || !b) throw new Error('nobody');
      b.accounts.push(...a.accounts);
      a.accounts = [];
      a.mergedInto = into;
    },
  } as unknown as PeopleStore;
  const leaseStore: LeaseStore = {
    async hold(name, holder, now, until) {
      const l = leases.get(name);
      if (l && l.holder !== holder && l.until > now) return false;
      leases.set(name, { holder, until });
      return true;
    },
    async release(name, holder) {
      if (leases.get(name)?.holder === holder) leases.delete(name);
    },
  };
  return { outbox, conversations: conversationStore, people: peopleStore, leases: leaseStore };
}
