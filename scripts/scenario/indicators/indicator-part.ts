import { z } from 'zod';
import { optionCode } from '../file-fields.ts';

/** What is known of a topic that a figure belongs to, to turn the curve. */
const sheet = z.object({
  topic: optionCode,
  indicator: z.string(),
  story: z.string().default(''),
  partners: z.array(z.string()).default([]),
  works: z.string().default(''),
  actions: z.array(z.string()).default([]),
});

const indicators = z.object({
  /** CSV files in `scripts/data`, as `npm run indicators:import` takes them, in this order. */
  files: z.array(z.string().regex(/^[\w-]+\.csv$/, 'is no name of a CSV file')),
  sheets: z.array(sheet).default([]),
});

export type ScenarioIndicators = z.infer<typeof indicators>;

/** The part of a scenario file that the story of indicators reads. */
export const indicatorPart = { indicators: indicators.default({ files: [], sheets: [] }) };

/** What indicators cannot be told of, though each field is well for itself. */
export const indicatorContradictions = ({
  indicators: { sheets },
  vote,
}: {
  indicators: ScenarioIndicators;
  vote: { options: readonly { code: string }[] };
}): string[] =>
  sheets.flatMap(({ topic }, i) =>
    vote.options.some(({ code }) => code === topic)
      ? []
      : [`indicators.sheets.${i}.topic (is not on the ballot)`],
  );
