type Fields = Readonly<Record<string, unknown>>;

/** What we read of a Bot Framework activity, each value checked to be what it claims. Anything else in it is unseen. */
export interface Activity {
  type: string;
  id: string | undefined;
  /** Of an invoke. */
  name: string | undefined;
  /** Of an installationUpdate. */
  action: string | undefined;
  channel: string | undefined;
  serviceUrl: string;
  text: string;
  value: unknown;
  replyToId: string | undefined;
  from: { id: string | undefined; name: string; objectId: string | undefined };
  bot: { id: string; name: string };
  conversation: { id: string; kind: string | undefined };
  /** Every tenant that the activity names: one, unless it contradicts itself or says none. */
  tenantIds: readonly string[];
  teamId: string | undefined;
  channelId: string | undefined;
  eventType: string | undefined;
  membersAdded: readonly string[];
  membersRemoved: readonly string[];
  mentions: readonly { id: string; text: string }[];
}

const LONGEST_ID = 500;
const MOST_ENTRIES = 200;

export const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A name or an id: a string that is not blank and not longer than any that Teams sends. */
const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_ID ? value : undefined;

const entriesOf = (value: unknown): Fields[] =>
  (Array.isArray(value) ? value.slice(0, MOST_ENTRIES) : [])
    .map(fieldsOf)
    .filter(entry => entry !== undefined);

const idsOf = (value: unknown): string[] => entriesOf(value).flatMap(entry => idOf(entry.id) ?? []);

/** Reads a request's body; undefined when it lacks what every activity has: type, conversation, recipient, service address. */
export function readActivity(body: unknown): Activity | undefined {
  const activity = fieldsOf(body);
  const conversation = fieldsOf(activity?.conversation);
  const recipient = fieldsOf(activity?.recipient);
  const type = idOf(activity?.type);
  const conversationId = idOf(conversation?.id);
  const botId = idOf(recipient?.id);
  const serviceUrl = idOf(activity?.serviceUrl);
  if (!activity || !type || !conversationId || !botId || !serviceUrl) return undefined;
  const from = fieldsOf(activity.from);
  return {
    type,
    id: idOf(activity.id),
    name: idOf(activity.name),
    action: idOf(activity.action),
    channel: idOf(activity.channelId),
    serviceUrl,
    text: textOf(activity.text),
    value: activity.value,
    replyToId: idOf(activity.replyToId),
    from: { id: idOf(from?.id), name: textOf(from?.name), objectId: idOf(from?.aadObjectId) },
    bot: { id: botId, name: textOf(recipient?.name) },
    conversation: { id: conversationId, kind: idOf(conversation?.conversationType) },
    membersAdded: idsOf(activity.membersAdded),
    membersRemoved: idsOf(activity.membersRemoved),
    mentions: mentionsOf(activity.entities),
    ...channelDataOf(activity.channelData, idOf(conversation?.tenantId)),
  };
}

function channelDataOf(value: unknown, conversationTenant: string | undefined) {
  const data = fieldsOf(value);
  const part = (name: string): string | undefined => idOf(fieldsOf(data?.[name])?.id);
  const tenants = [conversationTenant, part('tenant')].flatMap(tenant => tenant ?? []);
  return {
    tenantIds: [...new Set(tenants)],
    teamId: part('team'),
    channelId: part('channel'),
    eventType: idOf(data?.eventType),
  };
}

const mentionsOf = (entities: unknown): Activity['mentions'] =>
  entriesOf(entities).flatMap(entity => {
    const id = idOf(fieldsOf(entity.mentioned)?.id);
    const text = idOf(entity.text);
    return entity.type === 'mention' && id && text ? [{ id, text }] : [];
  });
