import type { Stage } from './stage.ts';

/** Something that happens in the story at its time. */
export interface Step {
  at: Date;
  title: string;
  run(stage: Stage): Promise<void>;
}
