import type { World } from '../../bot/world.ts';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { type CastMember, castOf } from '../../scripts/scenario/cast.ts';
import { raiseStage, type Stage } from '../../scripts/scenario/stage.ts';
import type { BotSettings } from '../../scripts/scenario/staged-bot.ts';
import { type Button, buttonOf, type PressAnswer } from '../../scripts/support/teams-user.ts';
import { freshDatabase } from '../support/fresh-database.ts';

export const AUTHORITIES = ['D01', 'D02', 'D03', 'D04'].map(code => ({
  code,
  name: `Authority ${code}`,
  type: 'unitary',
  subRegion: 'West',
}));

export const DEBATE_AT = new Date('2015-11-26T10:00:00Z');
export const OPENS_AT = new Date('2015-11-27T13:30:00Z');
export const CLOSES_AT = new Date('2015-11-27T15:00:00Z');
export const OPTIONS = ['NEG', 'WRK', 'QOP', 'SUF'];

/** People beside the usual cast, who may not vote: a trainer, a board chair, and a colleague without a role. */
const OTHERS: CastMember[] = [
  { key: 'trainer', name: 'Terry Trainer', account: account('trainer'), roles: [{ role: 'trainer' }] },
  { key: 'boardChair', name: 'Bo Board', account: account('boardChair'), roles: [{ role: 'boardChair' }] },
  { key: 'colleague', name: 'Cody Colleague', account: account('colleague'), authority: 'D01', roles: [] },
];

function account(objectId: string) {
  return { tenantId: 'tenant-region', objectId };
}

export const REGION = { code: 'test', name: 'Test region' };

export const CAST: readonly CastMember[] = [...castOf({ demoAuthorities: AUTHORITIES }), ...OTHERS];

/** A stage with everybody on it and the app installed by all of them. `more` may stand in for others, by their keys. */
export async function stageForVotes(
  chance: Partial<World> & Pick<BotSettings, 'settings'> = {},
  more: readonly CastMember[] = [],
): Promise<Stage & { keys: string[] }> {
  const scenario = { region: REGION, demoAuthorities: AUTHORITIES };
  const cast = [...CAST.filter(({ key }) => !more.some(one => one.key === key)), ...more];
  const stage = await raiseStage(scenario, cast, DEBATE_AT, { ...chance, uri: await freshDatabase() });
  for (const { key } of cast) await stage.user(key).install();
  return { ...stage, keys: cast.map(({ key }) => key) };
}

/** The answers of the form for a vote, with changes. */
export const voteAnswers = (change: Record<string, string> = {}): Record<string, string> => ({
  title: 'Regional priorities',
  question: 'Which topics warrant joined up regional action?',
  unit: 'perAuthority',
  delegateRoles: '',
  choices: '2',
  adoptKind: 'moreThanHalfOfBallots',
  adoptNumber: '4',
  quorumKind: 'moreThanHalfOfElectorate',
  quorumNumber: '1',
  recordedVote: 'no',
  debateHours: '24',
  closesDay: '2015-11-27',
  closesTime: '15:00',
  reminders: '30',
  ...change,
});

/** Types a command in the personal chat; the card that came back. */
export async function typed(stage: Stage, key: string, command: string): Promise<unknown> {
  const before = stage.connector.outgoing.length;
  await stage.user(key).say(command);
  const { conversationId } = stage.user(key);
  const answers = stage.connector.outgoing.slice(before).filter(one => one.conversationId === conversationId);
  return answers.at(-1)?.card ?? answers.at(-1)?.text;
}

export const press = async (stage: Stage, key: string, button: Pick<Button, 'verb' | 'data'>, inputs = {}) =>
  stage.user(key).press(button, inputs);

/** From nothing to a vote in debate; answers its id. */
export async function inDebate(stage: Stage, change: Record<string, string> = {}): Promise<string> {
  const form = await typed(stage, 'manager', 'new vote');
  const saved = cardOf(await press(stage, 'manager', buttonOf(form, 'vote.save'), voteAnswers(change)));
  const start = buttonOf(saved, 'vote.startDebate');
  cardOf(await press(stage, 'manager', start));
  for (const code of OPTIONS) {
    const propose = await typed(stage, 'manager', 'propose');
    cardOf(
      await press(stage, 'manager', buttonOf(propose, 'proposal.submit'), {
        title: `Topic ${code}`,
        code,
        caseForAction: 'It takes the whole region.',
      }),
    );
  }
  return String(start.data.vote);
}

/** From nothing to an open vote; answers its id. */
export async function opened(stage: Stage, change: Record<string, string> = {}): Promise<string> {
  const vote = await inDebate(stage, change);
  await stage.turnTo(OPENS_AT);
  cardOf(await press(stage, 'manager', { verb: 'vote.askToOpen', data: { vote } }));
  await stage.bot.reconcile();
  cardOf(await press(stage, 'chair', buttonOf(stage.lastCard('chair'), 'vote.confirm')));
  await stage.bot.reconcile();
  return vote;
}

/** Opens the ballot, chooses and presses check; the answer to that. */
export async function chosen(stage: Stage, key: string, choices: readonly string[]): Promise<PressAnswer> {
  const ballot = await typed(stage, key, 'vote');
  return press(stage, key, buttonOf(ballot, 'ballot.review'), { choices: choices.join(',') });
}

/** A whole ballot; answers the receipt card and the button that sent it. */
export async function voted(stage: Stage, key: string, choices: readonly string[]) {
  const send = buttonOf(cardOf(await chosen(stage, key, choices)), 'ballot.cast');
  return { receipt: cardOf(await press(stage, key, send)), send };
}

/** What is filled in: inputs by their names, or, where points are given, by the codes of the topics. */
type FilledIn = Record<string, string>;

/** Fills in the ballot card, whatever its method asks for, and presses check; the answer to that. */
export async function filledIn(stage: Stage, key: string, inputs: FilledIn): Promise<PressAnswer> {
  const button = buttonOf(await typed(stage, key, 'vote'), 'ballot.review');
  const codes = String(button.data.codes ?? '').split(',');
  const named = Object.entries(inputs).map(([name, value]) => [
    codes.includes(name) ? `points${codes.indexOf(name) + 1}` : name,
    value,
  ]);
  return press(stage, key, button, Object.fromEntries(named));
}

/** A whole ballot of any method; answers the receipt card. */
export async function votedWith(stage: Stage, key: string, inputs: FilledIn) {
  const send = buttonOf(cardOf(await filledIn(stage, key, inputs)), 'ballot.cast');
  return cardOf(await press(stage, key, send));
}

/** The exported ballots of the declared vote, as the programme manager gets them. */
export async function exported(stage: Stage): Promise<string> {
  const [link] =
    JSON.stringify(await typed(stage, 'manager', 'export ballots')).match(/http:[^"]+\/files\/[^"]+/) ?? [];
  return (await fetch(link ?? '')).text();
}

/** Closes at the time and declares; answers the result card. */
export async function declared(stage: Stage): Promise<Record<string, unknown>> {
  await stage.turnTo(CLOSES_AT);
  const card = await typed(stage, 'chair', 'vote');
  const result = cardOf(await press(stage, 'chair', buttonOf(card, 'vote.declare')));
  await stage.bot.reconcile();
  return result;
}

/** Everything that can be read on a card, joined. */
export function textOf(card: unknown): string {
  if (Array.isArray(card)) return card.map(textOf).join(' ');
  if (typeof card !== 'object' || card === null) return '';
  const { type, fallback: _, ...rest } = card as Record<string, unknown>;
  return Object.entries(rest)
    .map(([key, value]) =>
      typeof value === 'string' && ['text', 'title', 'value', 'label'].includes(key) ? value : textOf(value),
    )
    .filter(text => text !== '')
    .join(' ');
}
