import { id, oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Opens the sheet of a topic. */
export const showCurve = defineForm('curve.show', { vote: id(), topic: id() });

const SEPARATOR = '~';

/** Opens the sheet of one of several topics. */
export const pickCurve = defineForm('curve.pick', {
  topic: oneId(words.indicators.card.topics, 'compact'),
});

/** What the choice of a topic gives back; a vote's id has no such sign. */
export const topicChoice = ({ vote, topic }: { vote: string; topic: string }): string =>
  [vote, topic].join(SEPARATOR);

export function chosenTopic(choice: string): { vote: string; topic: string } {
  const [vote = '', topic = ''] = choice.split(SEPARATOR);
  return { vote, topic };
}
