import assert from 'node:assert/strict';
import type { VoteServices } from '../../programme/vote/vote-services.ts';
import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import { newRegion, sampleProposal, sampleVote } from '../storage/contract/samples.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { Died, mortal } from './mortal-stores.ts';
import {
  BEFORE,
  CLOSES,
  OPENED,
  openVote,
  person,
  type Stores,
  servicesOn,
  storesOn,
} from './vote-in-store.ts';

const CODES = ['NEG', 'WRK', 'QOP'];
const asked = (move: 'open' | 'void') => ({
  move,
  askedBy: 'manager',
  askedAt: OPENED,
  reason: 'Wrong list',
});
const chair = (region: string, now = BEFORE) => ({ person: person(region, 'chair', 'chair'), now });

interface Story {
  prepare(stores: Stores, region: string): Promise<void>;
  /** What the process dies in, and what is tried again afterwards. */
  act(services: VoteServices, region: string): Promise<unknown>;
  /** How it has to be then. */
  check(stores: Stores, region: string): Promise<void>;
}

async function inDebate({ votes, people }: Stores, region: string): Promise<void> {
  await Promise.all(['ada', 'ben', 'cy'].map(id => people.insert(person(region, id, 'delegate'))));
  await votes.insert(
    sampleVote(region, 'vote', {
      ...{ state: 'debate', debateOpenedAt: OPENED, minimumDebateHours: 0, awaiting: asked('open') },
      ...{ unit: 'perDelegate', delegateRoles: ['delegate'], method: { kind: 'approval', choices: 2 } },
    }),
  );
  for (const code of CODES) await votes.insertProposal(sampleProposal(region, code, { state: 'accepted' }));
}

async function withBallots(stores: Stores, region: string): Promise<void> {
  const papers = await openVote(stores, region, 4, CODES);
  const { ballots } = servicesOn(stores);
  for (const [i, paper] of papers.slice(0, 3).entries()) {
    const asker = { person: person(region, paper.voters[0] ?? ''), now: BEFORE };
    const press = {
      vote: 'vote',
      paper: paper.id,
      revision: 0,
      marks: CODES.slice(0, 1 + (i % 2)).map(code => ({ code, weight: 1 })),
    };
    assert.ok((await ballots.cast(asker, press)).ok);
  }
}

const STORIES: Record<string, Story> = {
  'opens with a paper for everybody': {
    prepare: inDebate,
    act: ({ opening }, region) => opening.confirmOpen(chair(region), 'vote', OPENED.getTime()),
    async check({ votes, papers }, region) {
      const vote = await votes.byId(region, 'vote');
      assert.deepEqual([vote?.state, vote?.openedBy, vote?.awaiting], ['open', 'chair', undefined]);
      for (const id of ['ada', 'ben', 'cy'])
        assert.equal((await papers.ofVoter(region, 'vote', id)).filter(({ open }) => open).length, 1);
    },
  },
  'closes with every paper sealed': {
    prepare: withBallots,
    act: ({ closing }, region) => closing.reconcile(region, CLOSES),
    async check({ votes, papers }, region) {
      const vote = await votes.byId(region, 'vote');
      assert.deepEqual([vote?.state, vote?.closedAt], ['closed', CLOSES]);
      assert.equal((await papers.sealedBallots(region, 'vote')).length, 3);
    },
  },
  'declares what was cast, once, and empties the papers': {
    async prepare(stores, region) {
      await withBallots(stores, region);
      await servicesOn(stores).closing.reconcile(region, CLOSES);
    },
    act: ({ closing }, region) => closing.declare(chair(region, CLOSES), 'vote'),
    async check({ votes, papers }, region) {
      const result = await votes.result(region, 'vote');
      const cast = result?.ballotPapers.map(
        ({ elector, marks }) => `${elector} ${marks.map(({ code }) => code).sort()}`,
      );
      assert.deepEqual(cast?.sort(), ['D0 NEG', 'D1 NEG,WRK', 'D2 NEG']);
      assert.equal((await votes.byId(region, 'vote'))?.state, 'declared');
      assert.deepEqual(
        (await votes.priorities(region, 'vote')).map(({ code }) => code),
        ['NEG'],
      );
      assert.deepEqual(await papers.withChoices(region, ['vote']), []);
    },
  },
  'makes the vote void and empties the papers uncounted': {
    async prepare(stores, region) {
      await withBallots(stores, region);
      await stores.votes.ask(region, 'vote', 'open', asked('void'));
    },
    act: ({ opening }, region) => opening.confirmVoid(chair(region), 'vote', OPENED.getTime()),
    async check({ votes, papers }, region) {
      const vote = await votes.byId(region, 'vote');
      assert.deepEqual([vote?.state, vote?.voidReason], ['void', 'Wrong list']);
      assert.deepEqual(await papers.withChoices(region, ['vote']), []);
      assert.equal(await votes.result(region, 'vote'), undefined);
    },
  },
};

/** What nobody but the reconciler would finish: whoever pressed the button has seen it happen, or believes so. */
async function halfDone({ votes, papers }: Stores, region: string): Promise<string[]> {
  const vote = await votes.byId(region, 'vote');
  const result = await votes.result(region, 'vote');
  const over = vote?.state === 'declared' || vote?.state === 'void';
  const full = over ? await papers.withChoices(region, ['vote']) : [];
  return [
    ...(vote?.electorate && vote.state === 'debate' ? ['frozen and not open'] : []),
    ...(result && vote?.state !== 'declared' ? ['a result and not declared'] : []),
    ...full.map(() => 'over and its papers full'),
  ];
}

/** False when the process was done before its calls were used up. */
async function diesIn(act: Promise<unknown>): Promise<boolean> {
  try {
    await act;
    return false;
  } catch (error) {
    if (error instanceof Died) return true;
    throw error;
  }
}

describe('Wherever a process dies, the next one', function () {
  this.timeout(60_000);
  let database: OpenDatabase;
  before(async () => {
    database = await openDatabase({ uri: await freshDatabase(), dataDirectory: '' });
  });
  after(() => database.close());

  for (const [does, { prepare, act, check }] of Object.entries(STORIES))
    it(does, async () => {
      const stores = storesOn(database.db);
      let deaths = 0;
      for (let dies = true; dies; deaths += Number(dies)) {
        const region = newRegion();
        await prepare(stores, region);
        dies = await diesIn(act(servicesOn(mortal(stores, deaths)), region));
        const result = await stores.votes.result(region, 'vote');
        const next = servicesOn(stores);
        await next.opening.reconcile(region, BEFORE);
        await next.closing.reconcile(region, BEFORE);
        assert.deepEqual(await halfDone(stores, region), [], `after ${deaths} calls`);
        await act(next, region);
        await check(stores, region);
        if (result) assert.deepEqual(await stores.votes.result(region, 'vote'), result);
      }
      assert.ok(deaths >= 3, `${deaths} deaths`);
    });
});
