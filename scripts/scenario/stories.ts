import type { Day } from '../../programme/calendar.ts';
import { type CastMember, castOf } from './cast.ts';
import { challengeStory } from './challenge/challenge-story.ts';
import type { Scenario } from './scenario-file.ts';
import type { Stage } from './stage.ts';
import { steeringStory } from './steering/steering-story.ts';
import type { Step, Story, Told } from './story.ts';
import { summitStory } from './summit/summit-story.ts';
import { trainingStory } from './training/training-story.ts';
import { voteStory } from './vote/vote-story.ts';

/** Everything that a scenario can tell, in the order in which its figures are printed. */
export const STORIES: readonly Story[] = [
  challengeStory,
  summitStory,
  voteStory,
  trainingStory,
  steeringStory,
];

/** The steps of all stories by their time; at the same time, in the order of the stories. */
export const stepsOf = (scenario: Scenario): Step[] =>
  STORIES.flatMap(story => story.steps(scenario)).sort((a, b) => a.at.getTime() - b.at.getTime());

/** Everybody who takes part in any of the stories. */
export const everybodyIn = (scenario: Scenario): CastMember[] => [
  ...castOf(scenario),
  ...STORIES.flatMap(story => story.cast?.(scenario) ?? []),
];

/** The figures of all stories together. */
export async function figuresOf(stage: Stage, asAt: Day): Promise<Told> {
  const told: Told[] = [];
  for (const story of STORIES) told.push(...[(await story.figures(stage, asAt)) ?? []].flat());
  return {
    text: told.map(({ text }) => text).join('\n\n') || 'There are no figures yet.',
    figures: Object.assign({}, ...told.map(({ figures }) => figures)),
  };
}
