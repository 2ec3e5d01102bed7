import { words } from '../../cards/wording/words.ts';
import { type Activity, readActivity } from '../activity.ts';
import type { AppRegistration, TestServices } from '../config.ts';
import type { Messenger } from '../delivery/messenger.ts';
import { type HttpAnswer, type Receive, turnedAway } from '../http/answer.ts';
import { toTurn } from '../inbound.ts';
import type { Log } from '../log.ts';
import { recentTurns } from '../recent-turns.ts';
import type { Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { TeamsAdapter } from './adapter.ts';
import { allowedHosts } from './allowed-hosts.ts';
import { sdkAuthentication } from './credentials.ts';
import { teamsMessenger } from './messenger.ts';
import { RememberingAuthentication } from './remembering-authentication.ts';
import { answerInvoke, answerMessage } from './reply.ts';
import { singleAttempt } from './single-attempt.ts';

export interface TeamsEdgeDeps {
  /** Undefined: requests are not authenticated. */
  registration: AppRegistration | undefined;
  /** Tenants that are served; empty serves all. */
  tenants: readonly string[];
  /** Host names that may be spoken to beside Microsoft's. */
  allowedHosts: readonly string[];
  test: TestServices;
  log: Log;
  now(): Date;
  newId(): string;
  /** How long one outgoing request may take, in milliseconds. */
  sendTimeoutMs?: number;
}

export interface TeamsEdge {
  messenger: Messenger;
  /** `messenger` sends the answers that are messages: the edge's own, or one that wraps it. */
  receiver(handle: (turn: Turn) => Promise<Reply>, messenger?: Messenger): Receive;
}

/**
 * Teams repeats after 15 s: enough for 60 turns a second all that time. Under more the natural keys decide alone; answers
 * that are kept longer than a short while cost the garbage collector more than all the rest of a turn.
 */
const REPEATS = { most: 1_000, forMs: 120_000 };

type Objection = 'notAnActivity' | 'notSignedIn' | 'foreignTenant' | 'foreignHost';

/** Everything between HTTP and a Turn, and between a Reply and Teams. */
export function createTeamsEdge(deps: TeamsEdgeDeps): TeamsEdge {
  const { log } = deps;
  const allowed = allowedHosts(deps.allowedHosts);
  const servesTenant = tenantGate(deps.tenants);
  const authentication = sdkAuthentication(
    deps.registration,
    deps.test,
    singleAttempt(allowed, deps.sendTimeoutMs ?? 10_000),
  );
  const adapter = new TeamsAdapter(
    new RememberingAuthentication(authentication, () => deps.now().getTime()),
    deps.registration?.appId ?? '',
  );
  const ownMessenger = teamsMessenger(adapter);

  async function objection(
    activity: Activity,
    authorization: string,
  ): Promise<{ status: number; reason: Objection } | undefined> {
    if (!(await adapter.authenticates(activity, authorization)))
      return { status: 401, reason: 'notSignedIn' };
    if (!servesTenant(activity.tenantIds)) return { status: 403, reason: 'foreignTenant' };
    if (!allowed(activity.serviceUrl)) return { status: 403, reason: 'foreignHost' };
    return undefined;
  }

  function turnAway(status: number, reason: Objection): HttpAnswer {
    log.turnedAway(status, reason);
    return turnedAway(status, reason, words.edge[reason]);
  }

  function apology({ activityId }: Turn, error: unknown): Reply {
    log.fault(error, activityId);
    return { kind: 'refusal', text: words.edge.fault(activityId.slice(-12)), codes: ['fault'] };
  }

  function receiver(handle: (turn: Turn) => Promise<Reply>, messenger = ownMessenger): Receive {
    const recent = recentTurns<HttpAnswer>(REPEATS);

    async function respond(turn: Turn, invoked: boolean): Promise<HttpAnswer> {
      // An exception would leave the SDK's and Teams' idea of an answer behind: an empty 501, and a repeat.
      const reply = await handle(turn).catch(error => apology(turn, error));
      return (invoked ? answerInvoke : answerMessage)(turn, reply, { messenger, log });
    }

    return async (authorization, body) => {
      const activity = readActivity(body);
      if (activity === undefined) return turnAway(400, 'notAnActivity');
      const objected = await objection(activity, authorization);
      if (objected !== undefined) return turnAway(objected.status, objected.reason);
      const turn = toTurn(activity, deps.newId);
      const { answer, repeated } = recent.once(nameOf(turn, activity.type), deps.now().getTime(), () =>
        respond(turn, activity.type === 'invoke'),
      );
      if (repeated) log.turn({ activityId: turn.activityId, what: 'repeated', outcome: 'sameAnswer', ms: 0 });
      return answer;
    };
  }

  return { messenger: ownMessenger, receiver };
}

/** The sender is part of it, so nobody is ever given the answer of somebody else. */
const nameOf = ({ activityId, place, from }: Turn, type: string): string =>
  JSON.stringify([place.tenantId, place.id, from.objectId, type, activityId]);

/** An activity that names two tenants is nobody's; one that names none is taken only where all are served. */
const tenantGate = (served: readonly string[]) => {
  const allowList = new Set(served.map(tenant => tenant.toLowerCase()));
  return (named: readonly string[]): boolean => {
    const [tenant, ...others] = named;
    if (others.length > 0) return false;
    return allowList.size === 0 || (tenant !== undefined && allowList.has(tenant.toLowerCase()));
  };
};
