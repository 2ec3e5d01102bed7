import { encodeMark } from '../../programme/vote/marks.ts';
import type { ReviewView } from '../../programme/vote/views.ts';
import { castBallot } from '../forms/cast-ballot.ts';
import { showBallot } from '../forms/show-ballot.ts';
import { type Card, card } from '../kit/card.ts';
import { bullets, facts, heading, note, strong } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { ballotFacts, markLines } from './vote-rules.ts';

const { ballot: say, buttons, facts: label } = words.vote;

/** Marks that were checked, to be read once more before they are sent. */
export function reviewCard({ vote, paper, electorName, revision, marks }: ReviewView): Card {
  const target = { vote: vote.id, paper, choices: marks.map(encodeMark).join(',') };
  const unused = say.unused(vote.method, marks);
  return card({
    summary: say.reviewSummary(plainAnywhere(vote.title)),
    body: [
      heading(say.reviewHeading[vote.unit]),
      strong(plainText(vote.title)),
      strong(say.reviewLead[vote.unit]),
      ...bullets(markLines(vote, marks)),
      ...(unused ? [note(unused)] : []),
      strong(say.notSentYet),
      facts([[label.ballotOf, plainText(electorName)], ...ballotFacts(vote)]),
    ],
    actions: [
      castBallot.submit(buttons.cast[vote.unit], { ...target, revision }),
      showBallot.submit(buttons.change, target),
    ],
  });
}
