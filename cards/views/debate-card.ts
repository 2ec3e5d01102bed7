import type { DebateView } from '../../programme/vote/views.ts';
import { acceptProposal } from '../forms/accept-proposal.ts';
import { declineProposal } from '../forms/decline-proposal.ts';
import { listProposals } from '../forms/list-proposals.ts';
import { mergeProposal } from '../forms/merge-proposal.ts';
import { speakInDebate } from '../forms/speak-in-debate.ts';
import { withdrawProposal } from '../forms/withdraw-proposal.ts';
import { type Actions, type Card, card, type Elements, unfold } from '../kit/card.ts';
import { group, heading, note, paragraph, strong, subheading } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { byline } from './proposals-card.ts';
import { topicLine } from './vote-rules.ts';

const { buttons, proposal: say } = words.vote;

/** One topic with its debate. A new entry will have the id `once`. */
export function debateCard(view: DebateView, once: string): Card {
  const { proposal } = view.proposal;
  const { decisionReason } = proposal;
  return card({
    summary: say.debateSummary(plainAnywhere(proposal.title), view.entryCount),
    body: [
      heading(topicLine(proposal)),
      note(byline(view.proposal)),
      ...(proposal.state === 'declined' && decisionReason
        ? [paragraph(say.decisionReason(plainText(decisionReason)))]
        : []),
      paragraph(plainText(proposal.caseForAction)),
      subheading(say.entriesHeading),
      ...entries(view),
    ],
    actions: actions(view, once),
  });
}

function entries({ entries: shown, entryCount }: DebateView): Elements {
  if (shown.length === 0) return [paragraph(say.noEntries)];
  return [
    ...(shown.length < entryCount ? [note(say.latest(shown.length, entryCount))] : []),
    ...shown.map(({ authorName, authority, stance, text, at }) => {
      const by = say.by(plainText(authorName) || say.unknownPerson, plainText(authority ?? ''));
      return group([strong(say.entry(stance, by, at)), paragraph(plainText(text))]);
    }),
  ];
}

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
