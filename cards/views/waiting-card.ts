import type { IExecuteAction } from '@microsoft/teams.cards';
import type { OwnLine } from '../../programme/waiting/own-line.ts';
import type { WaitingView } from '../../programme/waiting/waiting-service.ts';
import { showEvaluation } from '../forms/answer-evaluation.ts';
import { showImpact } from '../forms/answer-impact.ts';
import { myActions } from '../forms/my-actions.ts';
import { showCommentQueue } from '../forms/show-comment-queue.ts';
import { showDeliveries } from '../forms/show-deliveries.ts';
import { showPlace } from '../forms/show-place.ts';
import { showReadiness } from '../forms/show-readiness.ts';
import { showWaiting } from '../forms/show-waiting.ts';
import { type Card, card, type Elements, inPlace } from '../kit/card.ts';
import { heading, note, paragraph, subheading } from '../kit/elements.ts';
import { plainAnywhere } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { decisionElements } from './digest-card.ts';

const say = words.waiting;
/** Of either part; what is left out is counted. */
const SHOWN = 12;

/** What waits for the viewer, each with the way to it; what it opens checks again. */
export function waitingCard({ decisions, own }: WaitingView): Card {
  const count = decisions.length + own.length;
  return card({
    summary: say.summary(count),
    body: [
      heading(say.heading),
      ...(count === 0 ? [paragraph(say.nothing)] : []),
      ...part(say.decisions, decisions, decisionElements),
      ...part(say.own, own, ownElements),
    ],
    actions: [showWaiting.submit(say.refresh)],
  });
}

function part<T>(title: string, lines: readonly T[], draw: (line: T) => Elements): Elements {
  if (lines.length === 0) return [];
  const more = lines.length - SHOWN;
  return [
    subheading(title),
    ...lines.slice(0, SHOWN).flatMap(draw),
    ...(more > 0 ? [note(say.more(more))] : []),
  ];
}

const ownElements = (line: OwnLine): Elements => [paragraph(say.line(line)), inPlace([leadOf(line)])];

/** Where it leads. */
function leadOf(line: OwnLine): IExecuteAction {
  switch (line.says) {
    case 'seatOffered':
    case 'seatBooked':
    case 'seatWaited':
      return showPlace.submit(say.lead[line.says](plainAnywhere(line.code)), { session: line.session });
    case 'evaluationAsked':
      return showEvaluation.submit(say.lead[line.says](plainAnywhere(line.code)), { session: line.session });
    case 'impactAsked':
      return showImpact.submit(say.lead[line.says](plainAnywhere(line.code)), { session: line.session });
    case 'tasksOpen':
      return showReadiness.submit(say.lead[line.says](plainAnywhere(line.code)), { session: line.session });
    case 'actionsOwned':
      return myActions.submit(say.lead[line.says]);
    case 'commentsUnread':
      return showCommentQueue.submit(say.lead[line.says]);
    case 'messagesStuck':
      return showDeliveries.submit(say.lead[line.says]);
  }
}
