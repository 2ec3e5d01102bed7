import { HOUR_MS } from '../../../programme/calendar.ts';
import { typed } from '../acting.ts';
import type { Scenario } from '../scenario-file.ts';
import type { Stage } from '../stage.ts';
import type { Step } from '../story.ts';
import { showCode, takeAttendance } from './attending.ts';
import { answerOffers, ask, giveUp } from './booking.ts';
import { type Delegate, delegatesOf } from './delegates.ts';
import { draftSession, openSession, prepareSession } from './planning.ts';
import { reportAll } from './preparing.ts';
import { isOutsider, type Timeline, timelineOf } from './timeline.ts';
import type { AnySession, DeliveredSession, PlannedSession } from './training-part.ts';

const DAY_MS = 24 * HOUR_MS;

/** One session with its people and its times. */
interface Scene {
  scenario: Scenario;
  session: AnySession;
  people: readonly Delegate[];
  times: Timeline;
}

/** A session that has taken place, from its plan to its end; attendance is said with a code, or taken on a card. */
export function deliveredSteps(scenario: Scenario, session: DeliveredSession, byCode: boolean): Step[] {
  const scene = sceneOf(scenario, session);
  return [
    ...openedSteps(scene),
    ...waitingSteps(scene),
    ...lastDaysSteps(scene),
    ...attendanceSteps(scene, byCode),
  ];
}

/** A session that is yet to come, as far as it has got. */
export function plannedSteps(scenario: Scenario, session: PlannedSession): Step[] {
  const scene = sceneOf(scenario, session);
  if (session.state === 'open') return [...openedSteps(scene), ...lastDaysSteps(scene)];
  const run = async (stage: Stage) => {
    const draft = await draftSession(stage, scenario, session);
    if (session.state === 'preparing') await prepareSession(stage, draft);
  };
  return [{ at: scene.times.plannedAt, title: `${session.id} is planned as a draft`, run }];
}

const sceneOf = (scenario: Scenario, session: AnySession): Scene => ({
  scenario,
  session,
  people: delegatesOf(scenario).get(session.id) ?? [],
  times: timelineOf(scenario, session),
});

const having = (people: readonly Delegate[], step: Step): Step[] => (people.length > 0 ? [step] : []);

const waits = ({ fate, fromWaitingList }: Delegate): boolean => fate === 'waits' || fromWaitingList === true;

function openedSteps({ scenario, session, people, times }: Scene): Step[] {
  const { id, date, subRegion, capacity } = session;
  const late = people.filter(one => one.attendedBefore !== undefined || isOutsider(scenario, session, one));
  const others = people.filter(one => !late.includes(one) && !waits(one));
  const came = late.filter(one => !waits(one));
  return [
    {
      at: times.plannedAt,
      title: `${id} is planned for ${subRegion} on ${date}, with ${capacity} seats, and its preparation begins`,
      run: async stage => void (await prepareSession(stage, await draftSession(stage, scenario, session))),
    },
    { at: times.openedAt, title: `${id} opens for booking`, run: stage => openSession(stage, session) },
    ...having(others, {
      at: times.bookedAt,
      title: `${id}: ${others.length} book a seat`,
      run: stage => ask(stage, id, others),
    }),
    ...having(came, {
      at: times.bookedLateAt,
      title: `${id}: ${came.length} of other sub-regions, or who came before, book a seat`,
      run: stage => ask(stage, id, came),
    }),
    {
      at: times.caseLoadedAt,
      title: `${id}: link officers load the training case`,
      run: stage => reportAll(stage, scenario, session, 'loadTrainingCase', people),
    },
    {
      at: times.logInsTestedAt,
      title: `${id}: link officers test the log-ins`,
      run: stage => reportAll(stage, scenario, session, 'testLogIns', people),
    },
  ];
}

function waitingSteps({ session: { id }, people, times }: Scene): Step[] {
  const waiting = people.filter(waits);
  const giving = people.filter(({ fate }) => fate === 'givesUp');
  return [
    ...having(waiting, {
      at: times.waitedAt,
      title: `${id} is full: ${waiting.length} join the waiting list`,
      async run(stage) {
        await ask(stage, id, waiting);
        await typed(stage, 'manager', `waiting list ${id}`);
      },
    }),
    ...giving.map(one => ({
      at: times.givenUpAt,
      title: `${id}: somebody of ${one.authority} gives up a seat in time`,
      run: (stage: Stage) => giveUp(stage, id, one),
    })),
    ...having(giving, {
      at: times.offeredAt,
      title: `${id}: the seat that came free is offered`,
      run: (stage, remark) => answerOffers(stage, id, waiting, remark),
    }),
  ];
}

function lastDaysSteps({ session: { id }, people, times }: Scene): Step[] {
  const late = people.filter(({ fate }) => fate === 'cancelsLate');
  const nothing = async () => {};
  return [
    ...times.remindedAt.map(at => ({
      at,
      title: `${id} is ${times.startsAt.getTime() - at.getTime() > DAY_MS ? 'in a week' : 'tomorrow'}: everybody with a seat is reminded`,
      run: nothing,
    })),
    ...having(people.filter(waits), {
      at: times.cutOffAt,
      title: `${id}: no seat is offered any more, and those who still wait are told`,
      run: nothing,
    }),
    ...having(late, {
      at: times.cancelledLateAt,
      title: `${id}: ${late.length} cancel too late`,
      async run(stage) {
        for (const one of late) await giveUp(stage, id, one);
      },
    }),
  ];
}

/** Taken on the card, or said by everybody in the room with a code. */
function attendanceSteps({ session: { id }, people, times }: Scene, byCode: boolean): Step[] {
  const present = people.filter(({ fate }) => fate === 'attends');
  const absent = people.filter(({ fate }) => fate === 'staysAway');
  const figures = `${present.length} are there, ${absent.length} did not come`;
  return [
    {
      at: times.attendanceAt,
      title: `${id} takes place: ${figures}${byCode ? ', and all say so with the code in the room' : ''}`,
      run: stage => (byCode ? showCode(stage, id, present, absent) : takeAttendance(stage, id, absent)),
    },
    { at: times.endsAt, title: `${id} is over`, run: async () => {} },
  ];
}
