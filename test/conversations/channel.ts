import type { Stage } from '../../scripts/scenario/stage.ts';
import type { Outgoing } from '../../scripts/support/fake-connector.ts';
import type { Button, PressAnswer } from '../../scripts/support/teams-user.ts';

export const CHANNEL = '19:region@thread.tacv2';
const THREAD = `${CHANNEL};messageid=17`;
const BOT = 'Regional improvement';

/** Whatever is said or done in the thread of a channel. */
const inThread = (tenantId: string) => ({
  conversation: { id: THREAD, conversationType: 'channel', tenantId },
  channelData: { tenant: { id: tenantId }, team: { id: CHANNEL }, channel: { id: CHANNEL } },
});

/** Says it in the channel, with the mention that Teams asks for; answers what the bot sent there. */
export async function saidInChannel(stage: Stage, key: string, text: string): Promise<Outgoing[]> {
  const before = stage.connector.outgoing.length;
  await stage.user(key).post({
    ...inThread(stage.user(key).account.tenantId),
    type: 'message',
    text: `<at>${BOT}</at> ${text}`,
    entities: [{ type: 'mention', text: `<at>${BOT}</at>`, mentioned: { id: '28:bot', name: BOT } }],
  });
  return stage.connector.outgoing.slice(before).filter(one => one.conversationId.startsWith(CHANNEL));
}

/** Presses a button of a card in the channel; the answer is seen by this person only. */
export async function pressedInChannel(
  stage: Stage,
  key: string,
  { verb, data }: Pick<Button, 'verb' | 'data'>,
  how: { inputs?: Record<string, string>; trigger?: 'manual' | 'automatic'; replyToId?: string } = {},
): Promise<PressAnswer> {
  const { inputs = {}, trigger = 'manual', replyToId = 'message-0' } = how;
  const { status, body } = await stage.user(key).post({
    ...inThread(stage.user(key).account.tenantId),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId,
    value: { action: { type: 'Action.Execute', verb, data: { ...data, ...inputs } }, trigger },
  });
  const { type, value } = body as { type: string; value: unknown };
  return type === 'application/vnd.microsoft.card.adaptive'
    ? { status, card: value as Record<string, unknown> }
    : { status, text: String(value) };
}
