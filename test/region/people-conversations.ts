import assert from 'node:assert/strict';
import { createDispatch } from '../../bot/dispatch.ts';
import { peopleFeature, welcomeReply } from '../../bot/features/people.ts';
import type { Reply } from '../../bot/reply.ts';
import type { Inbound, Turn } from '../../bot/turn.ts';
import type { Card } from '../../cards/kit/card.ts';
import { account, type TestRegion } from './region-rig.ts';

export const contact = { name: 'Carrowmoor *Council*', address: 'privacy@d01.example' };

/** Whole conversations: turns in, replies out, with the feature alone. */
export class Conversations {
  readonly region: TestRegion;
  readonly private: Reply[] = [];
  readonly #dispatch: (turn: Turn) => Promise<Reply>;
  woken = 0;

  constructor(region: TestRegion) {
    this.region = region;
    const { services } = region;
    const wake = () => {
      this.woken += 1;
    };
    this.#dispatch = createDispatch({
      features: [peopleFeature({ services, contact, wake })],
      meet: ({ from }, now) => services.firstContact.meet(from, from.name, now, region.newId),
      presence: { seen: async () => {}, left: async () => {} },
      answerPrivately: async (_, reply) => {
        this.private.push(reply);
        return true;
      },
      welcome: welcomeReply({ services, contact }),
      now: () => region.now,
      newId: region.newId,
      log: {
        turn: () => {},
        fault: error => {
          throw error;
        },
      },
    });
  }

  turn(objectId: string, inbound: Inbound, scope: Turn['place']['scope'] = 'personal'): Promise<Reply> {
    return this.#dispatch({
      activityId: 'activity',
      inbound,
      from: { ...account(objectId), teamsUserId: `29:${objectId}`, name: objectId },
      place: { id: 'a:1', scope, tenantId: 'tenant', serviceUrl: 'https://smba.example/', botId: 'bot' },
    });
  }

  say = (objectId: string, text: string, scope?: Turn['place']['scope']): Promise<Reply> =>
    this.turn(objectId, { kind: 'command', text }, scope);

  press = (objectId: string, verb: string, data: Record<string, unknown> = {}): Promise<Reply> =>
    this.turn(objectId, { kind: 'action', verb, data, automatic: false, answer: 'response' });
}

const cardOf = (reply: Reply): Card => {
  assert.equal(reply.kind, 'card', JSON.stringify(reply));
  return (reply as { card: Card }).card;
};
export const shown = (reply: Reply): string => JSON.stringify(cardOf(reply));
export const codesOf = (reply: Reply): readonly string[] =>
  reply.kind === 'refusal' ? reply.codes : [reply.kind];

/** The values of a pick list on a card. */
export const choicesOf = (reply: Reply, id: string): string[] => {
  const input = (cardOf(reply).body as { id?: string; choices?: { value: string }[] }[]).find(
    one => one.id === id,
  );
  return (input?.choices ?? []).map(({ value }) => value);
};
