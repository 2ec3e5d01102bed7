import type { ChallengeView, FindingView } from '../../programme/challenge/challenge-views.ts';
import { removeFinding } from '../forms/remove-finding.ts';
import { saveFinding } from '../forms/save-finding.ts';
import { showChallenge } from '../forms/show-challenge.ts';
import { type Card, card, type Elements } from '../kit/card.ts';
import { heading } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { namesOf, short } from './challenge-programme-card.ts';

const { finding: say } = words.challenge;

/** A finding to be changed; it keeps its host. */
export function findingFormCard(view: ChallengeView, found: FindingView): Card {
  const named = { challenge: view.challenge.id };
  const title = say.heading(namesOf(view.hostNames, plainText));
  return card({
    summary: say.heading(namesOf(view.hostNames, plainAnywhere)),
    body: [heading(title), ...findingInputs(view, found)],
    actions: [
      saveFinding.submit(say.save, {
        ...named,
        once: found.id,
        finding: found.id,
        seen: found.changedAt.getTime(),
        host: found.host,
      }),
      removeFinding.submit(say.remove, { ...named, finding: found.id }),
      showChallenge.submit(say.back, named),
    ],
  });
}

/** What is asked of a finding; its host only where a new one could be about several. */
export function findingInputs({ hosts, topics }: ChallengeView, found?: FindingView): Elements {
  const several = hosts.length > 1 && !found;
  const choices = topics.map(({ code, title }) => ({ value: code, title: plainAnywhere(title) }));
  return saveFinding.inputs(
    {
      host: { choices: hosts.map(({ code, name }) => ({ value: code, title: plainAnywhere(short(name)) })) },
      kind: { preset: found?.kind },
      topic: { choices, preset: found?.topic },
      text: { preset: found?.text },
    },
    several ? ['host', 'kind', 'topic', 'text'] : ['kind', 'topic', 'text'],
  );
}
