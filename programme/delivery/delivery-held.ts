import type { HeldSource } from '../rights/held-source.ts';

export const DELIVERY_HELD = [
  {
    collection: 'deliveries',
    ...{
      section: 'messages',
      name: 'kind',
      when: 'createdAt',
      erasing: 'nameless',
    },
    places: [{ path: 'recipient', tells: ['state', 'sentAt', 'seenAt'] }],
  },
  {
    collection: 'conversations',
    ...{ section: 'messages', when: 'updatedAt', by: 'account' },
    ...{ erasing: 'removed', kept: 'conversations' },
    places: [{ path: 'store.account', tells: ['scope', 'tenantId', 'teamsUserId', 'serviceUrl'] }],
  },
] as const satisfies readonly HeldSource[];
