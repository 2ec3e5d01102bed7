import type { Day } from '../../programme/calendar.ts';
import { type CastMember, castOf } from './cast.ts';
import { challengeStory } from './challenge/challenge-story.ts';
import { indicatorStory } from './indicators/indicator-story.ts';
import { planStory } from './plan/plan-story.ts';
import { reportStory } from './report/report-story.ts';
import type { Scenario } from './scenario-file.ts';
import type { Stage } from './stage.ts';
import { steeringStory } from './steering/steering-story.ts';
import type { Step, Story, StoryFile, Told } from './story.ts';
import { summitStory } from './summit/summit-story.ts';
import { evaluationStory } from './survey/evaluation-story.ts';
import { impactStory } from './survey/impact-story.ts';
import { trainingStory } from './training/training-story.ts';
import { voteStory } from './vote/vote-story.ts';

/** Everything that a scenario can tell, in the order in which its figures are printed. */
export const STORIES: readonly Story[] = [
  challengeStory,
  summitStory,
  voteStory,
  indicatorStory,
  trainingStory,
  steeringStory,
  evaluationStory,
  impactStory,
  planStory,
  reportStory,
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

/** The documents of all stories. */
export async function filesOf(stage: Stage, scenario: Scenario): Promise<StoryFile[]> {
  const files: StoryFile[] = [];
  for (const story of STORIES) files.push(...((await story.files?.(stage, scenario)) ?? []));
  return files;
}
