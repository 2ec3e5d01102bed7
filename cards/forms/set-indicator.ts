import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

const { indicator: say } = words.vote;

/** The figure that shows how things stand: all four, or none. */
export const indicatorFields = {
  indicator: text({ label: say.name, max: 120, optional: true }),
  figure: text({ label: say.figure, max: 60, optional: true }),
  period: text({ label: say.period, max: 60, optional: true }),
  source: text({ label: say.source, max: 200, optional: true }),
};

/** Sets the indicator of a topic, or removes it when all four are empty. */
export const setIndicator = defineForm('proposal.indicator', {
  vote: id(),
  proposal: id(),
  ...indicatorFields,
});
