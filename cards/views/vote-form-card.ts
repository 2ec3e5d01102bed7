import type { Vote } from '../../programme/vote/vote.ts';
import { presetsFrom, saveVote } from '../forms/save-vote.ts';
import { showVote } from '../forms/show-vote.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph, subheading } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { buttons, form: say } = words.vote;

/** The form of a vote: a new one, whose id will be `once`, or an existing one with its rules filled in. */
export function voteFormCard(once: string, vote?: Vote): Card {
  const presets = presetsFrom(vote);
  return card({
    summary: vote ? say.editSummary(plainAnywhere(vote.title)) : say.newSummary,
    body: [
      heading(vote ? say.editHeading(plainText(vote.title)) : say.newHeading),
      paragraph(say.hint),
      subheading(say.sections.what),
      ...saveVote.inputs(presets, ['title', 'question']),
      subheading(say.sections.who),
      ...saveVote.inputs(presets, ['unit', 'delegateRoles']),
      subheading(say.sections.ballot),
      ...saveVote.inputs(presets, [
        'method',
        'choices',
        'points',
        'mostOnOne',
        'noneOfThese',
        'recordedVote',
      ]),
      subheading(say.sections.result),
      ...saveVote.inputs(presets, [
        'quorumKind',
        'quorumNumber',
        'adoptKind',
        'adoptNumber',
        'tieRule',
        'runOffHours',
      ]),
      subheading(say.sections.when),
      ...saveVote.inputs(presets, ['debateHours', 'closesDay', 'closesTime', 'reminders']),
    ],
    actions: [
      saveVote.submit(buttons.save, { once, ...(vote ? { vote: vote.id } : {}) }),
      ...(vote ? [showVote.submit(buttons.back, { vote: vote.id })] : []),
    ],
  });
}
