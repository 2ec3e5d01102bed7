import { instant } from '../acting.ts';
import { onDatabase } from '../on-database.ts';
import type { Story } from '../story.ts';
import { loadIndicators } from './load-indicators.ts';

/** What is measured, loaded from files while topics are debated, with what is known of the topics that it belongs to. */
export const indicatorStory: Story = {
  name: 'indicators',
  steps: ({ indicators, region, vote }) =>
    indicators.files.length === 0
      ? []
      : [
          {
            at: instant(vote.debateOpens, '12:00'),
            title: `Indicators are loaded: ${indicators.files.join(', ')}`,
            async run(stage, remark) {
              const load = (db: Parameters<typeof loadIndicators>[0]) =>
                loadIndicators(db, region.code, indicators, stage.now());
              for (const refused of await onDatabase(stage, load)) remark(`Refused: ${refused}`);
            },
          },
        ],
  figures: async () => undefined,
};
