import type { BaselineView } from '../../programme/indicators/indicator-views.ts';
import type { DebateView, Question, Spoken } from '../../programme/vote/debate-views.ts';
import { acceptProposal } from '../forms/accept-proposal.ts';
import { answerQuestion } from '../forms/answer-question.ts';
import { declineProposal } from '../forms/decline-proposal.ts';
import { listProposals } from '../forms/list-proposals.ts';
import { mergeProposal } from '../forms/merge-proposal.ts';
import { setIndicator } from '../forms/set-indicator.ts';
import { showCurve } from '../forms/show-curve.ts';
import { speakInDebate } from '../forms/speak-in-debate.ts';
import { withdrawProposal } from '../forms/withdraw-proposal.ts';
import { type Actions, type Card, card, type Elements, inPlace, unfold } from '../kit/card.ts';
import { facts, group, heading, note, paragraph, sideBySide, strong, subheading } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { baselineElements } from './baseline-elements.ts';
import { hearingElements } from './hearing.ts';
import { byline } from './proposals-card.ts';
import { topicLine } from './vote-rules.ts';

const { buttons, indicator: label, proposal: say } = words.vote;

/** A choice shows the beginning of a question. */
const CHOICE_CHARACTERS = 80;
/** Of very many, those that have waited longest. */
const QUESTIONS_OFFERED = 15;

/**
 * One topic with its debate, for and against side by side, and the baseline of its indicator where one is chosen. A new
 * entry will have the id `once`.
 */
export function debateCard(view: DebateView, once: string, baseline?: BaselineView): Card {
  const { proposal, stances } = view.proposal;
  const { decisionReason } = proposal;
  return card({
    summary: say.debateSummary(plainAnywhere(proposal.title), stances),
    body: [
      heading(topicLine(proposal)),
      note(byline(view.proposal)),
      ...(proposal.state === 'declined' && decisionReason
        ? [paragraph(say.decisionReason(plainText(decisionReason)))]
        : []),
      paragraph(plainText(proposal.caseForAction)),
      ...indicator(view),
      ...(baseline ? [subheading(plainText(baseline.indicator.title)), ...baselineElements(baseline)] : []),
      inPlace([showCurve.submit(words.indicators.curve.open, { vote: proposal.vote, topic: proposal.code })]),
      subheading(say.entriesHeading),
      sideBySide(
        side(say.forHeading(stances.for), view.voices.for, stances.for, say.nobodyFor),
        side(say.againstHeading(stances.against), view.voices.against, stances.against, say.nobodyAgainst),
      ),
      ...questions(view, once),
      ...hearingElements(view.hearing, say.heard),
    ],
    actions: actions(view, once),
  });
}

/** The figure with where it comes from, and the form for those who may set it. */
function indicator({ proposal: { proposal }, maySetIndicator }: DebateView): Elements {
  const { id, vote, indicator: set } = proposal;
  const form = setIndicator.inputs({
    indicator: { preset: set?.name },
    figure: { preset: set?.figure },
    period: { preset: set?.period },
    source: { preset: set?.source },
  });
  const send = setIndicator.submit(buttons.save, { vote, proposal: id });
  return [
    ...(set
      ? [
          facts([
            [label.heading, plainText(set.name)],
            [label.figure, plainText(set.figure)],
            [label.periodOf, plainText(set.period)],
            [label.sourceOf, plainText(set.source)],
          ]),
        ]
      : []),
    ...(maySetIndicator
      ? [inPlace([unfold(set ? label.change : label.add, [note(label.hint), ...form], [send])])]
      : []),
  ];
}

function side(title: string, shown: readonly Spoken[], all: number, nobody: string): Elements {
  return [
    strong(title),
    ...(shown.length < all ? [note(say.latest(shown.length, all))] : []),
    ...(shown.length ? shown.map(one => group(voice(one))) : [paragraph(nobody)]),
  ];
}

const by = ({ authorName, authority }: Spoken): string =>
  say.by(plainText(authorName) || say.unknownPerson, plainText(authority ?? ''));

const voice = (entry: Spoken): Elements => [
  paragraph(plainText(entry.text)),
  note(say.entry(by(entry), entry.at)),
];

function questions(view: DebateView, once: string): Elements {
  const { unanswered, voices, proposal } = view;
  const { id, vote } = proposal.proposal;
  const all = proposal.stances.question;
  if (all === 0) return [];
  const choices = unanswered.slice(0, QUESTIONS_OFFERED).map(one => ({
    value: one.id,
    title: plainAnywhere(shortened(one.text, CHOICE_CHARACTERS)),
  }));
  const send = answerQuestion.submit(buttons.sendEntry, { vote, proposal: id, once });
  const form = answerQuestion.inputs({ question: { choices, preset: choices[0]?.value } });
  return [
    subheading(say.questionsHeading(all, unanswered.length)),
    ...(voices.question.length < all ? [note(say.latest(voices.question.length, all))] : []),
    ...voices.question.map(one => group([...voice(one), ...answerTo(one)])),
    ...(view.maySpeak && choices.length ? [inPlace([unfold(buttons.answer, form, [send])])] : []),
  ];
}

const answerTo = ({ answer }: Question): Elements =>
  answer
    ? [paragraph(say.answered(plainText(answer.text))), note(say.entry(by(answer), answer.at))]
    : [strong(say.notAnswered)];

/** Each form is folded away under its button, so that none asks for what another one needs. */
function actions(view: DebateView, once: string): Actions {
  const { id, vote, state } = view.proposal.proposal;
  const target = { vote, proposal: id };
  const mergeInto = view.mergeTargets.map(one => ({
    value: one.id,
    title: say.line(plainAnywhere(one.code), plainAnywhere(one.title)),
  }));
  const speak = unfold(
    buttons.speak,
    [...speakInDebate.inputs(), note(say.speakNote)],
    [speakInDebate.submit(buttons.sendEntry, { ...target, once })],
  );
  const decline = unfold(buttons.decline, declineProposal.inputs(), [
    declineProposal.submit(buttons.decline, target),
  ]);
  const merge = unfold(buttons.merge, mergeProposal.inputs({ into: { choices: mergeInto } }), [
    mergeProposal.submit(buttons.merge, target),
  ]);
  const undecided = view.mayDecide && state === 'submitted';
  return [
    ...(view.maySpeak ? [speak] : []),
    ...(undecided ? [acceptProposal.submit(buttons.accept, target)] : []),
    ...(view.mayDecide ? [decline] : []),
    ...(undecided && mergeInto.length ? [merge] : []),
    ...(view.mayWithdraw ? [withdrawProposal.submit(buttons.withdraw, target)] : []),
    listProposals.submit(buttons.allProposals, { vote }),
  ];
}
