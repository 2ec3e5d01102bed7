import type { CommentsView } from '../../programme/survey/comments-service.ts';
import { type Card, card, type Elements } from '../kit/card.ts';
import { bullets, heading, paragraph, subheading } from '../kit/elements.ts';
import { plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { show: say } = words.surveyComments;

/** What people wrote, as far as the asker may read it (X8). */
export const commentsCard = (views: readonly CommentsView[]): Card =>
  card({ summary: say.summary, body: views.flatMap(commentsOf) });

function commentsOf({ kind, hidden, themes, verbatim }: CommentsView): Elements {
  const title = heading(say.heading(kind));
  if (hidden) return [title, paragraph(say.hidden)];
  if (themes.length === 0) return [title, paragraph(say.none)];
  return [
    title,
    subheading(say.themes),
    ...bullets(themes.map(theme => plainText(theme))),
    ...(verbatim.length > 0
      ? [
          subheading(say.verbatim),
          ...bullets(verbatim.map(({ question, text }) => say.quote(kind, question, plainText(text)))),
        ]
      : []),
  ];
}
