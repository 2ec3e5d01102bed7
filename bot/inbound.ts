import { type Activity, fieldsOf } from './activity.ts';
import type { Inbound, Place, Turn } from './turn.ts';

const SCOPES: ReadonlyMap<string, Place['scope']> = new Map([
  ['personal', 'personal'],
  ['groupChat', 'group'],
  ['channel', 'channel'],
]);

const IGNORED = [
  'messageUpdate',
  'messageDelete',
  'messageReaction',
  'typing',
  'event',
  'endOfConversation',
  'trace',
];

/** Translates an activity: Teams' shapes are not seen beyond this file. `newId` names a turn that Teams left unnamed. */
export function toTurn(activity: Activity, newId: () => string): Turn {
  const { from, conversation, bot } = activity;
  const tenantId = activity.tenantIds[0] ?? '';
  const inbound = meaningOf(activity);
  const anonymous = from.id === undefined || from.objectId === undefined;
  return {
    activityId: activity.id ?? newId(),
    inbound: anonymous ? withoutSender(inbound) : inbound,
    from: { tenantId, objectId: from.objectId ?? '', teamsUserId: from.id ?? '', name: from.name },
    place: {
      id: conversation.id,
      // Whatever is not surely private counts as seen by others.
      scope: SCOPES.get(conversation.kind ?? '') ?? 'group',
      tenantId,
      serviceUrl: activity.serviceUrl,
      botId: bot.id,
      ...(activity.teamId ? { teamId: activity.teamId } : {}),
      ...(activity.channelId ? { channelId: activity.channelId } : {}),
    },
  };
}

/** Only what needs a person is spoilt by the lack of one; installations of a whole team name nobody. */
function withoutSender(inbound: Inbound): Inbound {
  if (inbound.kind === 'command' || inbound.kind === 'action')
    return { kind: 'malformed', problem: 'noSender' };
  return inbound.kind === 'arrived' ? { kind: 'ignored', what: 'arrivalOfNobody' } : inbound;
}

function meaningOf(activity: Activity): Inbound {
  switch (activity.type) {
    case 'message':
      return messageOf(activity);
    case 'invoke':
      return invokeOf(activity);
    case 'installationUpdate':
      return installationOf(activity);
    case 'conversationUpdate':
      return changeOf(activity);
    default:
      return { kind: 'ignored', what: IGNORED.includes(activity.type) ? activity.type : 'unknownType' };
  }
}

/** A message is a command, or the press of a button in a client without universal actions (Action.Submit). */
function messageOf(activity: Activity): Inbound {
  const text = plainCommand(activity);
  const value = fieldsOf(activity.value);
  if (value === undefined || (text !== '' && !('verb' in value))) return { kind: 'command', text };
  const { verb, msteams, ...data } = value;
  if (typeof verb !== 'string' || verb === '') return { kind: 'malformed', problem: 'noVerb' };
  return { kind: 'action', verb, data, ...cardOf(activity), automatic: false, answer: 'message' };
}

function invokeOf(activity: Activity): Inbound {
  if (activity.name !== 'adaptiveCard/action') return { kind: 'malformed', problem: 'unknownInvoke' };
  const value = fieldsOf(activity.value);
  const action = fieldsOf(value?.action);
  if (action === undefined) return { kind: 'malformed', problem: 'noAction' };
  if (action.type !== 'Action.Execute') return { kind: 'malformed', problem: 'notExecute' };
  const verb = action.verb;
  if (typeof verb !== 'string' || verb === '') return { kind: 'malformed', problem: 'noVerb' };
  return {
    kind: 'action',
    verb,
    data: fieldsOf(action.data) ?? {},
    ...cardOf(activity),
    // The playground leaves `trigger` out; a press by a person is the safe reading.
    automatic: value?.trigger === 'automatic',
    answer: 'response',
  };
}

const cardOf = ({ replyToId }: Activity) => (replyToId ? { cardMessageId: replyToId } : {});

/** An upgrade sends `remove-upgrade` and `add-upgrade`: nobody came or went. */
function installationOf({ action }: Activity): Inbound {
  if (action === 'add') return { kind: 'arrived' };
  return action === 'remove' ? { kind: 'left' } : { kind: 'ignored', what: 'upgrade' };
}

function changeOf({ membersAdded, membersRemoved, eventType, bot }: Activity): Inbound {
  if (membersAdded.includes(bot.id)) return { kind: 'arrived' };
  const gone = eventType === 'teamDeleted' || eventType === 'teamHardDeleted';
  if (gone || membersRemoved.includes(bot.id)) return { kind: 'left' };
  return { kind: 'ignored', what: 'conversationUpdate' };
}

// Neither pattern can look back over what it has read: a hostile text takes no longer than an honest one.
const MENTION = /<at\b[^<>]*>([^<]*)<\/at>/gi;
const TAG = /<\/?[a-z][^<>]*>/gi;
const ENTITY = /&(nbsp|amp|lt|gt|quot|#39);/g;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};

/** The text as it was meant: without the mention of the bot that groups and channels need, and without HTML. */
function plainCommand({ text, mentions, bot }: Activity): string {
  const toBot = mentions.filter(mention => mention.id === bot.id);
  const unmentioned = toBot.reduce((rest, mention) => rest.replaceAll(mention.text, ' '), text);
  const botName = bot.name.trim().toLowerCase();
  return unmentioned
    .replace(MENTION, (_, name: string) => (name.trim().toLowerCase() === botName ? ' ' : name))
    .replace(TAG, ' ')
    .replace(ENTITY, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
