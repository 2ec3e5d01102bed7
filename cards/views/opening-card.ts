import type { OpeningView } from '../../programme/vote/views.ts';
import { askToOpen } from '../forms/ask-to-open.ts';
import { prepareOpening } from '../forms/prepare-opening.ts';
import { showVote } from '../forms/show-vote.ts';
import { type Card, card, type Elements } from '../kit/card.ts';
import { bullets, callout, facts, heading, note, paragraph, subheading } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { nameList } from './name-list.ts';
import { ruleFacts, topicLine } from './vote-rules.ts';

const { buttons, opening: say } = words.vote;

/** What has to be known before the chair is asked to open; the request is offered only when nothing prevents it. */
export function openingCard(view: OpeningView): Card {
  const { vote, problems, options } = view;
  const ready = problems.length === 0;
  const target = { vote: vote.id };
  return card({
    summary: say.summary(plainAnywhere(vote.title), problems.length),
    body: [
      heading(say.heading(plainText(vote.title))),
      callout(ready ? say.ready : say.notReady, ready ? 'Good' : 'Warning'),
      ...(ready ? [] : bullets(problems.map(words.refusal))),
      subheading(say.options),
      ...(options.length ? bullets(options.map(topicLine)) : [paragraph(words.vote.proposal.none)]),
      subheading(say.electorate),
      paragraph(say.frozen(words.vote.electors(vote.unit, view.electors))),
      ...people(view),
      facts(ruleFacts(vote, { electorate: view.electors })),
    ],
    actions: [
      ...(ready ? [askToOpen.submit(buttons.askToOpen, target)] : []),
      prepareOpening.submit(buttons.refresh, target),
      showVote.submit(buttons.back, target),
    ],
  });
}

function people({ withoutVoter, unreachable }: OpeningView): Elements {
  return [
    ...(withoutVoter.length
      ? [subheading(say.withoutVoter), nameList(withoutVoter), note(say.withoutVoterNote)]
      : []),
    ...(unreachable.length
      ? [subheading(say.unreachable), nameList(unreachable), note(say.unreachableNote)]
      : [note(say.allReachable)]),
  ];
}
