import type { ServerResponse } from 'node:http';
import { words } from '../../cards/wording/words.ts';
import type { Account, Person } from '../../programme/region/person.ts';
import { fieldsOf } from '../activity.ts';
import type { Log } from '../log.ts';
import type { SignIn, SignInRefusal } from '../tab-api/sign-in.ts';
import { type DemoPerson, PAGE_IDS, type TabPages } from '../tab-api/tab-page.ts';
import { anybody, type TabReader, type Visitor } from '../tab-api/tab-reader.ts';
import { type HttpAnswer, turnedAway } from './answer.ts';
import { readJson } from './read-json.ts';
import type { Route, RoutedRequest } from './route.ts';
import { write } from './write.ts';

export interface TabRoutesDeps {
  reader: TabReader;
  signIn: SignIn;
  /** Who has this account; undefined for somebody who has never spoken to the bot. */
  find(account: Account): Promise<Person | undefined>;
  region: string;
  /** Opens the chat with the bot. */
  chat: string | undefined;
  /** Who can be played, where this is the demo. */
  people: readonly DemoPerson[] | undefined;
  log: Log;
  now(): Date;
  newId(): string;
}

type Said = keyof typeof words.tab.refused;

const STATUS: Readonly<Record<SignInRefusal, number>> = {
  noToken: 401,
  badToken: 401,
  expired: 401,
  foreignTenant: 403,
  notSetUp: 403,
  keysAway: 503,
};

/** What the tab asks: which pages there are, one page, and what a button does. Everybody is signed in anew each time. */
export function tabRoutes(deps: TabRoutesDeps): Route[] {
  const { reader, log } = deps;
  return [
    {
      method: 'get',
      path: '/api/tab/pages',
      answer: asked(deps, 'pages', async visitor => {
        const { chat } = deps;
        const pages: TabPages = { pages: reader.pages(visitor), ...(chat ? { chat } : {}) };
        return ok(pages);
      }),
    },
    {
      method: 'get',
      path: '/api/tab/pages/:page',
      answer: asked(deps, 'page', async (visitor, request) => {
        const id = PAGE_IDS.find(one => one === request.params?.page);
        if (id === undefined) return refuse(404, 'noSuchPage');
        const page = await reader.page(visitor, id);
        return page ? ok(page) : refuse(403, 'notForYou');
      }),
    },
    {
      method: 'post',
      path: '/api/tab/act',
      answer: asked(deps, 'act', async (visitor, request, response) => {
        if (visitor.inChannel) return refuse(403, 'notInChannels');
        const body = await readJson(request, response, log);
        if (body === undefined) return undefined;
        const { verb, data } = fieldsOf(body.value) ?? {};
        const answers = fieldsOf(data);
        if (typeof verb !== 'string' || answers === undefined) return refuse(400, 'badRequest');
        return ok(await reader.act(visitor, verb, answers));
      }),
    },
    {
      method: 'get',
      path: '/api/tab/people',
      answer: async (_, response) =>
        write(response, deps.people ? ok({ people: deps.people }) : refuse(404, 'noSuchPage')),
    },
  ];
}

/** Finds out who asks before anything else is looked at, and never lets more out than a reference of what went wrong. */
function asked(
  deps: TabRoutesDeps,
  what: string,
  answer: (
    visitor: Visitor,
    request: RoutedRequest,
    response: ServerResponse,
  ) => Promise<HttpAnswer | undefined>,
): Route['answer'] {
  const { log, newId } = deps;
  return async (request, response) => {
    const startedAt = performance.now();
    const activityId = newId();
    const answered = await answerOrFault(async () => {
      const visitor = await visitorOf(deps, request);
      return 'status' in visitor ? visitor : answer(visitor, request, response);
    });
    if (answered) write(response, answered);
    const ms = Math.round((performance.now() - startedAt) * 10) / 10;
    log.turn({ activityId, what: `tab.${what}`, outcome: String(answered?.status ?? 'turnedAway'), ms });

    async function answerOrFault(work: () => Promise<HttpAnswer | undefined>) {
      try {
        return await work();
      } catch (error) {
        log.fault(error, activityId);
        return turnedAway(500, 'fault', words.edge.fault(activityId.slice(-12)));
      }
    }
  };
}

async function visitorOf(deps: TabRoutesDeps, request: RoutedRequest): Promise<Visitor | HttpAnswer> {
  const { signIn, find, region, now, newId } = deps;
  const signed = await signIn(request.headers.authorization ?? '');
  if (!signed.ok) return refuse(STATUS[signed.refusal], signed.refusal);
  const inChannel = new URLSearchParams(request.getQuery()).get('place') === 'channel';
  const person = inChannel ? anybody(region) : await find(signed.account);
  if (!person) return refuse(403, 'notMet');
  const { tenantId } = signed.account;
  const place = { id: 'tab', scope: 'personal', tenantId, serviceUrl: '', botId: '' } as const;
  return { person, place, now: now(), newId, inChannel };
}

const ok = (value: object): HttpAnswer => ({ status: 200, body: JSON.stringify(value) });
const refuse = (status: number, code: Said): HttpAnswer => turnedAway(status, code, words.tab.refused[code]);
