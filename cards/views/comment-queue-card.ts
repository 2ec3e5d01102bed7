import type { ModerationView } from '../../programme/survey/moderation-service.ts';
import { acceptComment } from '../forms/accept-comment.ts';
import { rejectComment } from '../forms/reject-comment.ts';
import { type Card, card, type Elements } from '../kit/card.ts';
import { group, heading, note, paragraph, strong } from '../kit/elements.ts';
import { plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { queue: say } = words.surveyComments;

/** The next comment to be read, and what may become of it (X8). */
export function commentQueueCard({ next, waiting, themes }: ModerationView): Card {
  if (!next) return card({ summary: say.summary(0), body: [heading(say.heading), paragraph(say.none)] });
  const used: Elements = themes.length > 0 ? [note(say.used(themes.map(theme => plainText(theme))))] : [];
  return card({
    summary: say.summary(waiting),
    body: [
      heading(say.heading),
      paragraph(say.waiting(waiting)),
      note(say.guide),
      group([strong(say.asked(next.kind, next.question)), paragraph(plainText(next.text))]),
      ...acceptComment.inputs(),
      ...used,
    ],
    actions: [
      acceptComment.submit(say.accept, { comment: next.id }),
      rejectComment.submit(say.reject, { comment: next.id }),
    ],
  });
}
