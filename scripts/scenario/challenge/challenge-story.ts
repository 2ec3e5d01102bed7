import { MINUTE_MS } from '../../../programme/calendar.ts';
import type { Scenario } from '../scenario-file.ts';
import type { Stage } from '../stage.ts';
import type { Step, Story } from '../story.ts';
import { challengeCast } from './challenge-cast.ts';
import { challengeFigures } from './challenge-figures.ts';
import { type ChallengeStage, challengeTimeline } from './challenge-timeline.ts';
import { approveLearning, collate, writeLearning } from './collating.ts';
import { beginProgramme, decide, note } from './taking-part.ts';
import { topicTitle } from './topic-title.ts';
import { hostMoves, type Planned, plan, release, scope, visit, visitsOf } from './visiting.ts';

/** Peer challenge from the first question to what the region learns, told as the people in it would do it in Teams. */
export const challengeStory: Story = {
  name: 'peer challenge',
  cast: challengeCast,
  steps: scenario =>
    scenario.demoAuthorities.some(({ peerChallenge }) => peerChallenge !== undefined)
      ? challengeSteps(scenario)
      : [],
  figures: challengeFigures,
};

const NO_FINDINGS = { strength: 0, areaForConsideration: 0 };

/** Steps at the time of a stage. */
const timed = (at: Readonly<Record<ChallengeStage, Date>>) => ({
  all: (stage: ChallengeStage, title: string, run: (on: Stage) => Promise<void>): Step => ({
    at: at[stage],
    title,
    run,
  }),
  /** Something that happens for several, one minute after the other. */
  each: <T>(
    stage: ChallengeStage,
    things: readonly T[],
    title: (thing: T) => string,
    run: (on: Stage, thing: T) => Promise<void>,
  ): Step[] =>
    things.map((thing, i) => ({
      at: new Date(at[stage].getTime() + i * MINUTE_MS),
      title: title(thing),
      run: on => run(on, thing),
    })),
});

/** What becomes of findings, from agreeing them to the learning that is approved. */
function findingSteps(
  times: ReturnType<typeof challengeTimeline>,
  {
    visits,
    topics,
    planned,
  }: { visits: ReturnType<typeof visitsOf>; topics: readonly string[]; planned: Planned },
): Step[] {
  const { each } = timed(times.at);
  return [
    ...each(
      'agreed',
      visits,
      ({ host }) => `${host} agrees the findings`,
      (on, one) => hostMoves(on, planned, one),
    ),
    ...each(
      'released',
      visits,
      ({ host }) => `${host} releases its findings`,
      (on, one) => release(on, planned, one),
    ),
    ...each('collated', topics, title => `Collated: ${title}`, collate),
    ...each('learnt', topics, title => `What we learn on ${title}`, writeLearning),
    ...each('approved', topics, title => `The chair approves it: ${title}`, approveLearning),
  ];
}

function challengeSteps(scenario: Scenario): Step[] {
  const times = challengeTimeline(scenario);
  const { demoAuthorities, peerChallengeFindings } = scenario;
  const decided = demoAuthorities.filter(({ peerChallenge }) => peerChallenge !== undefined);
  const taking = decided.filter(({ peerChallenge }) => peerChallenge).map(({ code }) => code);
  const findings = peerChallengeFindings?.perChallenge ?? NO_FINDINGS;
  const visits = visitsOf(scenario);
  const topicOf = (code: string): string =>
    topicTitle(demoAuthorities.find(one => one.code === code)?.kloeTopic);
  const topics = [...new Set(visits.map(({ host }) => topicOf(host)))];
  const planned: Planned = new Map();

  const { each, all } = timed(times.at);

  const withFindings = findingSteps(times, { visits, topics, planned });
  const completed = all('approved', `Peer challenge of ${times.year} is completed`, on =>
    note(on, taking, 'completed'),
  );
  return [
    all('begun', `A programme of peer challenge begins: ${times.year}`, on =>
      beginProgramme(on, scenario, times),
    ),
    ...each(
      'decided',
      decided,
      ({ code, peerChallenge }) => `${code} ${peerChallenge ? 'takes part' : 'does not take part'}`,
      decide,
    ),
    ...(taking.length
      ? [all('noted', `${taking.length} authorities take part`, on => note(on, taking, 'participating'))]
      : []),
    ...each(
      'planned',
      visits,
      ({ host, challenger }) => `${challenger} will challenge ${host}`,
      (on, one) => plan(on, planned, one),
    ),
    ...each(
      'scoped',
      visits,
      ({ host }) => `The visit to ${host} is prepared`,
      (on, one) => scope(on, planned, one, { topic: topicOf(one.host), visitOn: times.visitOn }),
    ),
    ...each(
      'assessed',
      visits,
      ({ host }) => `${host} shares its self-assessment`,
      (on, one) => hostMoves(on, planned, one),
    ),
    ...each(
      'visited',
      visits,
      ({ host, challenger }) => `${challenger} visits ${host}`,
      (on, one) => visit(on, planned, one, { topic: topicOf(one.host), findings }),
    ),
    ...(findings.strength + findings.areaForConsideration > 0 ? withFindings : []),
    ...(taking.length ? [completed] : []),
  ];
}
