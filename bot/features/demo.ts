import { demoStep } from '../../cards/forms/demo-step.ts';
import { DEMO_STEPS, type DemoStep, demoCard } from '../../cards/views/demo-card.ts';
import { words } from '../../cards/wording/words.ts';
import { londonDay, nextMonday, plusLondonMonths } from '../../programme/calendar.ts';
import type { PlanServices } from '../../programme/improvement/plan-services.ts';
import type { PeopleStore } from '../../programme/region/people-store.ts';
import type { Account, Person } from '../../programme/region/person.ts';
import { holds, type Role } from '../../programme/region/roles.ts';
import { debateEnd } from '../../programme/vote/opening-preview.ts';
import type { Vote } from '../../programme/vote/vote.ts';
import type { VoteServices } from '../../programme/vote/vote-services.ts';
import { action, type Caller, type Feature } from '../feature.ts';
import type { Reply } from '../reply.ts';
import { type DemoBallots, othersVote } from './demo/demo-ballots.ts';
import { type DemoBookingDeps, demoBooking } from './demo/demo-booking.ts';
import { demoPlan } from './demo/demo-plan.ts';
import { type DemoSessionDeps, demoSession } from './demo/demo-session.ts';
import { MOST_STEPS, stepsOf } from './demo/demo-steps.ts';

/** The demo's own clock and what its invented voters choose. */
export interface DemoWorld {
  moveTo(at: Date): void;
  ballots: DemoBallots;
  /** Who can be played in the tab. */
  people: readonly { name: string; account: Account }[];
}

export interface DemoDeps extends DemoSessionDeps, DemoBookingDeps {
  services: VoteServices;
  plans: PlanServices;
  people: PeopleStore;
  demo: DemoWorld;
  reconcile(): Promise<void>;
}

/** The vote that the story is about: the one furthest on its way. */
const GOING_ON = ['open', 'closed', 'debate', 'draft', 'declared'] as const;

/** `demo`: one person tells the whole story alone. Built in demo mode only, which a bot on a network refuses. */
export function demoFeature(deps: DemoDeps): Feature {
  const { services, plans, people, demo, now, reconcile } = deps;
  const session = demoSession(deps);
  const planned = demoPlan({ plans, people, now });
  const booking = demoBooking(deps);

  async function holder(region: string, roles: readonly Role[]): Promise<Person | undefined> {
    const found = await people.withRoles(region, roles);
    return found.find(person => holds(person, roles, londonDay(now())));
  }

  async function currentVote(caller: Caller): Promise<Vote | undefined> {
    const votes = await services.reader.list(caller);
    const state = GOING_ON.find(one => votes.ok && votes.value.some(vote => vote.state === one));
    return votes.ok ? votes.value.find(vote => vote.state === state) : undefined;
  }

  async function undecided(caller: Caller, vote: Vote | undefined): Promise<boolean> {
    if (vote?.state !== 'declared') return false;
    const found = await services.results.result(caller, vote.id);
    return found.ok && found.value.priorities.some(one => one.endorsement === 'declared');
  }

  async function stepsNow(caller: Caller, vote: Vote | undefined): Promise<DemoStep[]> {
    const possible: Partial<Record<DemoStep, boolean>> = {
      endorseAsBranch: await undecided(caller, vote),
      holdSession: !(await session.isHeld(caller)),
      othersEvaluate: await session.waitsForOthers(caller),
    };
    const ofPlan = await planned.steps(caller);
    const steps = stepsOf(vote, now()).filter(step => possible[step] !== false);
    const most = DEMO_STEPS.filter(step => steps.includes(step) || ofPlan.includes(step)).slice(
      0,
      MOST_STEPS,
    );
    // They stand apart on the card.
    return [...most, ...(await booking.steps(caller))];
  }

  async function asHolder(caller: Caller, roles: readonly Role[], run: (person: Person) => Promise<unknown>) {
    const person = await holder(caller.person.region, roles);
    if (person) await run(person);
  }

  async function take(caller: Caller, step: DemoStep, vote: Vote | undefined): Promise<string> {
    const say = words.demo.did;
    const id = vote?.id ?? '';
    switch (step) {
      case 'endDebate':
        demo.moveTo((vote && debateEnd(vote)) ?? now());
        return say.endDebate;
      case 'confirmAsChair': {
        const { move = 'open', askedAt = now() } = vote?.awaiting ?? {};
        const confirm = move === 'open' ? services.opening.confirmOpen : services.opening.confirmVoid;
        await asHolder(caller, ['chair'], person => confirm({ person, now: now() }, id, askedAt.getTime()));
        return say.confirmAsChair;
      }
      case 'othersVote':
        return say.othersVote(vote ? await othersVote(deps, caller, vote) : 0);
      case 'toClosingTime':
        demo.moveTo(vote?.closesAt ?? now());
        return say.toClosingTime;
      case 'declareAsChair':
        return declareOrRunOff(caller, id);
      case 'endorseAsBranch':
        await asHolder(caller, ['branchChair'], person => endorseAll(person, id));
        return say.endorseAsBranch;
      case 'holdSession':
        demo.moveTo(await session.hold(caller));
        return say.holdSession;
      case 'othersEvaluate':
        return say.othersEvaluate(await session.othersAnswer(caller));
      case 'agreeAsBranch':
        await asHolder(caller, ['branchChair'], planned.agree);
        return say.agreeAsBranch;
      case 'confirmAsSponsor':
        await planned.confirm(caller);
        return say.confirmAsSponsor;
      case 'othersBook':
        return say.othersBook(await booking.othersBook(caller));
      case 'otherCancels':
        await booking.otherCancels(caller);
        return say.otherCancels;
      case 'toSession':
        demo.moveTo(await booking.beginning(caller));
        return say.toSession;
      case 'nextMonday':
        demo.moveTo(nextMonday(now()));
        return say.nextMonday;
      case 'threeMonthsOn':
        demo.moveTo(plusLondonMonths(now(), 3));
        return say.threeMonthsOn;
    }
  }

  /** Where topics tie and the rules ask for it, the chair can only start the run-off. */
  async function declareOrRunOff(caller: Caller, vote: string): Promise<string> {
    let did: string = words.demo.did.declareAsChair;
    await asHolder(caller, ['chair'], async person => {
      const asker = { person, now: now() };
      const declared = await services.closing.declare(asker, vote);
      if (declared.ok || declared.refusals[0].code !== 'runOffNeeded') return;
      await services.runOffs.start(asker, vote);
      did = words.demo.did.runOffAsChair;
    });
    return did;
  }

  async function endorseAll(person: Person, vote: string): Promise<void> {
    const asker = { person, now: now() };
    const found = await services.results.result(asker, vote);
    for (const { code } of found.ok ? found.value.priorities : [])
      await services.results.endorse(asker, vote, { code, endorsement: 'endorsed', note: '' });
  }

  async function show(caller: Caller, did?: string): Promise<Reply> {
    const steps = await stepsNow(caller, await currentVote(caller));
    return { kind: 'card', card: demoCard({ now: now(), steps, ...(did ? { did } : {}) }) };
  }

  return {
    name: 'demo',
    commands: [
      { names: ['demo'], help: words.demo.command, audience: 'private', run: caller => show(caller) },
    ],
    actions: [
      action(demoStep, async (caller, values) => {
        const vote = await currentVote(caller);
        const step = DEMO_STEPS.find(one => one === values.step);
        if (!step || !(await stepsNow(caller, vote)).includes(step)) return show(caller, words.demo.notNow);
        const did = await take(caller, step, vote);
        await reconcile();
        return show(caller, did);
      }),
    ],
  };
}
