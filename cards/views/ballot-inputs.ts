import { NONE_OF_THESE } from '../../programme/vote/marks.ts';
import type { BallotView } from '../../programme/vote/views.ts';
import { reviewBallot } from '../forms/review-ballot.ts';
import type { Elements } from '../kit/card.ts';
import type { Drawing } from '../kit/fields.ts';
import { plainAnywhere } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { optionChoices } from './vote-rules.ts';

const NONE = { value: NONE_OF_THESE, title: words.vote.noneOfThese };

/** The inputs of a ballot, filled in with the marks that the view gives: those that its method asks for. */
export function ballotInputs({ vote, marks }: Pick<BallotView, 'vote' | 'marks'>): Elements {
  const { method, options } = vote;
  const none = vote.noneOfThese ? [NONE] : [];
  const choices = {
    choices: method.kind === 'approval' ? [...optionChoices(options), ...none] : none,
    label: method.kind === 'approval' ? undefined : words.vote.ballot.instead,
    preset: marks
      .filter(({ code }) => method.kind === 'approval' || code === NONE_OF_THESE)
      .map(({ code }) => code)
      .join(','),
  };
  const marked = Object.entries(drawings({ vote, marks }));
  const names = [...marked.map(([name]) => name), ...(choices.choices.length ? ['choices'] : [])];
  return reviewBallot.inputs(
    { ...Object.fromEntries(marked), choices },
    names as (keyof typeof reviewBallot.fields)[],
  );
}

/** One input for each topic that may have points, or for each place. */
function drawings({ vote, marks }: Pick<BallotView, 'vote' | 'marks'>): Record<string, Drawing> {
  const { method, options } = vote;
  switch (method.kind) {
    case 'approval':
      return {};
    case 'points':
      return Object.fromEntries(
        options.map(({ code, title }, i) => [
          `points${i + 1}`,
          {
            label: plainAnywhere(title),
            max: method.mostOnOne,
            preset: String(marks.find(mark => mark.code === code)?.weight ?? ''),
          },
        ]),
      );
    case 'ranked':
      return Object.fromEntries(
        Array.from({ length: method.places }, (_, i) => [
          `place${i + 1}`,
          {
            choices: optionChoices(options),
            preset: marks.find(({ code, weight }) => weight === i + 1 && code !== NONE_OF_THESE)?.code,
          },
        ]),
      );
  }
}
