import { TENANT } from './edge-rig.ts';

let ids = 0;

/** A message as Teams sends it; what is given wins. */
export const message = (serviceUrl: string, given: Record<string, unknown> = {}) => {
  ids += 1;
  return {
    type: 'message',
    id: `activity-${ids}`,
    timestamp: '2015-11-20T10:00:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    text: 'help',
    from: { id: '29:asha', name: 'Asha Green', aadObjectId: 'object-asha' },
    recipient: { id: '28:bot', name: 'Regional improvement' },
    conversation: { id: 'a:asha', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    ...given,
  };
};

/** A press of a button (Action.Execute); `value` is merged over what Teams sends. */
export const press = (serviceUrl: string, action: unknown, given: Record<string, unknown> = {}) => ({
  ...message(serviceUrl),
  type: 'invoke',
  name: 'adaptiveCard/action',
  text: undefined,
  replyToId: 'message-of-the-card',
  value: { action, trigger: 'manual' },
  ...given,
});

export const execute = (verb: string, data: Record<string, unknown> = {}) => ({
  type: 'Action.Execute',
  verb,
  data,
});
