import type { DebateSummary, DebateSummaryView } from '../../programme/vote/debate-views.ts';
import { debateSummary } from '../forms/debate-summary.ts';
import { listProposals } from '../forms/list-proposals.ts';
import { showVote } from '../forms/show-vote.ts';
import { type Card, card, type Elements } from '../kit/card.ts';
import { heading, note, paragraph, strong, subheading, table } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { hearingElements } from './hearing.ts';
import { topicLine } from './vote-rules.ts';

const { buttons, debateSummary: say, proposal } = words.vote;

/** Those that have waited longest; all are on the cards of their topics. */
const QUESTIONS_SHOWN = 10;
const QUESTION_CHARACTERS = 200;

/** How the debate stands, topic by topic, for the programme manager and the chair. */
export const debateSummaryCard = ({ vote, summary }: DebateSummaryView): Card =>
  card({
    summary: say.summary(plainAnywhere(vote.title), summary.topics.length),
    body: [heading(say.heading(plainText(vote.title))), ...summaryElements(summary)],
    actions: [
      debateSummary.submit(buttons.refresh, { vote: vote.id }),
      listProposals.submit(buttons.proposals, { vote: vote.id }),
      showVote.submit(buttons.vote, { vote: vote.id }),
    ],
  });

/** The same inside another card, such as the question to the chair. */
export function summaryElements({ topics, unanswered, hearing }: DebateSummary): Elements {
  const columns = [say.columns.topic, say.columns.for, say.columns.against, say.columns.questions];
  const rows = topics.map(one => [
    topicLine(one),
    String(one.stances.for),
    String(one.stances.against),
    say.questions(one.stances.question, one.unanswered),
  ]);
  return [
    topics.length ? table(columns, rows, [5, 1, 2, 3]) : paragraph(proposal.none),
    ...questions(unanswered),
    ...hearingElements(hearing, say.heard),
  ];
}

function questions(unanswered: DebateSummary['unanswered']): Elements {
  if (unanswered.length === 0) return [];
  const more = unanswered.length - QUESTIONS_SHOWN;
  return [
    subheading(say.unanswered(unanswered.length)),
    ...unanswered
      .slice(0, QUESTIONS_SHOWN)
      .flatMap(({ code, text, authorName, authority, at }) => [
        strong(proposal.line(plainText(code), plainText(shortened(text, QUESTION_CHARACTERS)))),
        note(
          proposal.entry(
            proposal.by(plainText(authorName) || proposal.unknownPerson, plainText(authority ?? '')),
            at,
          ),
        ),
      ]),
    ...(more > 0 ? [note(say.moreQuestions(more))] : []),
  ];
}
