import type { Stage } from './stage.ts';

/** Something that happens in the story at its time. */
export interface Step {
  at: Date;
  title: string;
  /** `remark` says on the side what went otherwise than the file has it. */
  run(stage: Stage, remark: (text: string) => void): Promise<void>;
}
