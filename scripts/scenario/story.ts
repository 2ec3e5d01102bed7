import type { Day } from '../../programme/calendar.ts';
import type { CastMember } from './cast.ts';
import type { Scenario } from './scenario-file.ts';
import type { Stage } from './stage.ts';

/** Something that happens in the story at its time. */
export interface Step {
  at: Date;
  title: string;
  /** `remark` says on the side what went otherwise than the file has it. */
  run(stage: Stage, remark: (text: string) => void): Promise<void>;
}

/** What a story has come to: for people to read, and as figures under the names that they are printed with. */
export interface Told {
  text: string;
  figures: Record<string, unknown>;
}

/** A document that the product made in a story. */
export interface StoryFile {
  name: string;
  content: Uint8Array;
}

/** One strand of a scenario. Strands know nothing of each other; their steps are told together, by time. */
export interface Story {
  name: string;
  /** Those who take part beside the cast that every scenario has. */
  cast?(scenario: Scenario): CastMember[];
  /** In the order in which they happen where they have the same time; none where the file has nothing to tell. */
  steps(scenario: Scenario): Step[];
  /** As the product itself gives them, with the clock at the end of `asAt`; undefined as long as there are none. */
  figures(stage: Stage, asAt: Day): Promise<Told | undefined>;
  /** What it leaves behind on paper. */
  files?(stage: Stage, scenario: Scenario): Promise<StoryFile[]>;
}
