import { problemText } from '../cards/kit/form.ts';
import { words } from '../cards/wording/words.ts';
import type { Person } from '../programme/region/person.ts';
import { actionTable } from './action-table.ts';
import { commandTable } from './command-table.ts';
import type { Caller, Feature } from './feature.ts';
import type { Reply } from './reply.ts';
import type { Inbound, Turn } from './turn.ts';

/** One line per turn: never a ballot, a text, a name or a token. */
export interface TurnLine {
  activityId: string;
  /** The verb or the command's name. */
  what: string;
  /** What kind of reply it was, with the codes of a refusal. */
  outcome: string;
  ms: number;
}

export interface DispatchDeps {
  features: readonly Feature[];
  /** Who is speaking; makes the person at first contact. */
  meet(turn: Turn, now: Date): Promise<Person>;
  /** Keeps where the bot can speak up to date; every turn is a sign of life. */
  presence: { seen(turn: Turn, now: Date): Promise<void>; left(turn: Turn): Promise<void> };
  /** Answers in the personal chat what was asked elsewhere; false when there is no such chat yet. */
  answerPrivately(person: Person, reply: Reply): Promise<boolean>;
  /** What a person sees at first contact; `nothing` for those who have been welcomed. */
  welcome(person: Person, now: Date): Promise<Reply>;
  now(): Date;
  newId(): string;
  log: { turn(line: TurnLine): void; fault(error: unknown, activityId: string): void };
}

/**
 * Looks up what answers a turn and runs it inside the one error boundary. Business refusals are replies; only faults
 * are caught here, logged with the activity id, and shown as an apology with a reference.
 */
export function createDispatch(deps: DispatchDeps): (turn: Turn) => Promise<Reply> {
  const table = commandTable(deps.features);
  const actions = actionTable(deps.features);

  async function answer(turn: Turn): Promise<{ what: string; reply: Reply }> {
    const { inbound } = turn;
    switch (inbound.kind) {
      case 'ignored':
        return { what: inbound.what, reply: { kind: 'nothing' } };
      case 'malformed':
        return { what: 'malformed', reply: refusal(words.edge.malformed[inbound.problem], inbound.problem) };
      case 'left':
        await deps.presence.left(turn);
        return { what: 'left', reply: { kind: 'nothing' } };
      default:
        return answerPerson(turn, inbound);
    }
  }

  async function answerPerson(
    turn: Turn,
    inbound: Extract<Inbound, { kind: 'arrived' | 'command' | 'action' }>,
  ): Promise<{ what: string; reply: Reply }> {
    const now = deps.now();
    const person = await deps.meet(turn, now);
    await deps.presence.seen(turn, now);
    const caller: Caller = { person, place: turn.place, now, newId: deps.newId };
    if (inbound.kind === 'arrived') {
      // A team or group gets no individual welcome: each member is welcomed in the personal chat.
      const reply: Reply =
        turn.place.scope === 'personal' ? await deps.welcome(person, now) : { kind: 'nothing' };
      return { what: 'arrived', reply };
    }
    if (inbound.kind === 'action') return runAction(caller, inbound);
    if (turn.place.scope === 'personal') {
      const welcome = await deps.welcome(person, now);
      if (welcome.kind !== 'nothing') await deps.answerPrivately(person, welcome);
    }
    return runCommand(caller, inbound.text);
  }

  async function runCommand(caller: Caller, text: string): Promise<{ what: string; reply: Reply }> {
    const found = table.find(text);
    if (found.kind === 'unknown')
      return { what: 'unknown', reply: refusal(words.turn.unknownCommand(found.nearest), 'unknownCommand') };
    const { command, rest } = found;
    const [what] = command.names;
    const reply = await command.run(caller, rest);
    return { what, reply: command.audience === 'private' ? await confined(caller, reply) : reply };
  }

  async function runAction(
    caller: Caller,
    inbound: Extract<Inbound, { kind: 'action' }>,
  ): Promise<{ what: string; reply: Reply }> {
    const action = actions.get(inbound.verb);
    if (!action) return { what: 'unknownVerb', reply: refusal(words.turn.unknownVerb, 'unknownVerb') };
    const what = inbound.verb;
    const answers = action.form.parse(inbound.data);
    if (!answers.ok) return { what, reply: refusal(problemText(answers.problems), 'badAnswers') };
    const reply = await action.run({ ...caller, automatic: inbound.automatic }, answers.values);
    // The response to an invoke is seen by the one who pressed; everything else would be seen by all.
    const own = inbound.answer === 'response' && reply.kind !== 'message';
    return { what, reply: own || reply.kind === 'cardForAll' ? reply : await confined(caller, reply) };
  }

  /** Nothing private appears in a channel or group: the answer goes to the personal chat, a pointer stays behind. */
  async function confined(caller: Caller, reply: Reply): Promise<Reply> {
    if (caller.place.scope === 'personal' || reply.kind === 'nothing') return reply;
    const sent = await deps.answerPrivately(caller.person, reply);
    return { kind: 'notice', text: sent ? words.turn.answeredPrivately : words.turn.openPersonalChat };
  }

  return async turn => {
    const startedAt = performance.now();
    let line = { what: 'fault', outcome: 'fault' };
    try {
      const { what, reply } = await answer(turn);
      line = { what, outcome: outcomeOf(reply) };
      return reply;
    } catch (error) {
      deps.log.fault(error, turn.activityId);
      return refusal(words.edge.fault(turn.activityId.slice(-12)), 'fault');
    } finally {
      const ms = Math.round((performance.now() - startedAt) * 10) / 10;
      deps.log.turn({ activityId: turn.activityId, ...line, ms });
    }
  };
}

const refusal = (text: string, code: string): Reply => ({ kind: 'refusal', text, codes: [code] });

const outcomeOf = (reply: Reply): string =>
  reply.kind === 'refusal' ? `refusal:${reply.codes.join(',')}` : reply.kind;
