import type { PlanChallengeView } from '../../programme/challenge/challenge-views.ts';
import { saveChallenge } from '../forms/save-challenge.ts';
import { showChallenge } from '../forms/show-challenge.ts';
import { showChallengeProgramme } from '../forms/show-challenge-programme.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph } from '../kit/elements.ts';
import { plainAnywhere } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { short } from './challenge-programme-card.ts';

const { plan: say } = words.challenge;

/** The sides of a challenge: a new one, whose id will be `once`, or one that is planned. */
export function challengePlanCard(
  once: string,
  { programme, authorities, challenge }: PlanChallengeView,
): Card {
  const choices = authorities.map(({ code, name }) => ({ value: code, title: plainAnywhere(short(name)) }));
  const title = challenge ? say.editHeading : say.newHeading(programme.year);
  const named = { once, programme: programme.id };
  return card({
    summary: title,
    body: [
      heading(title),
      ...(choices.length
        ? [
            paragraph(say.hint(programme.shape)),
            ...saveChallenge.inputs({
              hosts: { choices, preset: challenge?.hosts.join(',') },
              challengers: { choices, preset: challenge?.challengers.join(',') },
            }),
          ]
        : [paragraph(say.none)]),
    ],
    actions: [
      ...(choices.length
        ? [
            saveChallenge.submit(say.save, {
              ...named,
              ...(challenge && { challenge: challenge.id, seen: challenge.revision }),
            }),
          ]
        : []),
      challenge
        ? showChallenge.submit(say.back, { challenge: challenge.id })
        : showChallengeProgramme.submit(say.back, { shown: programme.id }),
    ],
  });
}
