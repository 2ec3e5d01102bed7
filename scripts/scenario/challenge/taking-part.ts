import { buttonOf } from '../../support/teams-user.ts';
import { pressed, typed } from '../acting.ts';
import type { Scenario } from '../scenario-file.ts';
import type { Stage } from '../stage.ts';
import type { ChallengeTimeline } from './challenge-timeline.ts';
import { topicTitle } from './topic-title.ts';

/** The programme manager begins the year's programme, and writes down the topics that authorities ask about. */
export async function beginProgramme(
  stage: Stage,
  { demoAuthorities }: Scenario,
  { year, beginsOn }: ChallengeTimeline,
): Promise<void> {
  await stage.arrived('manager');
  const form = await typed(stage, 'manager', 'peer challenge', 'challenge.saveProgramme');
  const card = await pressed(stage, 'manager', buttonOf(form, 'challenge.saveProgramme'), {
    year: String(year),
    shape: 'pair',
    theme: 'Learning from each other',
    beginsOn,
  });
  const topics = demoAuthorities
    .filter(({ peerChallenge }) => peerChallenge === true)
    .map(({ kloeTopic }) => topicTitle(kloeTopic));
  for (const title of new Set(topics))
    await pressed(stage, 'manager', buttonOf(card, 'topic.save'), { title, regionalReason: '' });
}

type Authority = Scenario['demoAuthorities'][number];

/** The director of an authority says whether it takes part. */
export async function decide(stage: Stage, { code, peerChallenge, reasonNot }: Authority): Promise<void> {
  const key = `voter-${code}`;
  await stage.arrived(key);
  const card = await typed(stage, key, 'peer challenge', 'participation.decide');
  const status = peerChallenge ? 'committed' : 'declined';
  await pressed(stage, key, buttonOf(card, 'participation.decide', { status }), {
    ...(peerChallenge ? {} : { reason: reasonNot ?? '' }),
  });
}

/** The programme manager notes for all of these where they stand now. */
export async function note(stage: Stage, codes: readonly string[], status: string): Promise<void> {
  const card = await typed(stage, 'manager', 'peer challenge', 'participation.record');
  await pressed(stage, 'manager', buttonOf(card, 'participation.record'), {
    authorities: codes.join(','),
    status,
    on: '',
    reasonNot: '',
  });
}
