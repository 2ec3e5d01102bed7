import type { Vote } from '../../programme/vote/vote.ts';
import { listProposals } from '../forms/list-proposals.ts';
import { submitProposal } from '../forms/submit-proposal.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, note, paragraph, strong, subheading } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { buttons, proposal: say } = words.vote;

/** The form for a topic; it will have the id `once`. */
export const proposalFormCard = (vote: Vote, once: string): Card =>
  card({
    summary: say.formSummary(plainAnywhere(vote.title)),
    body: [
      heading(say.formHeading),
      strong(plainText(vote.title)),
      paragraph(say.formHint),
      ...submitProposal.inputs({}, ['title', 'code', 'caseForAction']),
      subheading(words.vote.indicator.heading),
      note(words.vote.indicator.hint),
      ...submitProposal.inputs({}, ['indicator', 'figure', 'period', 'source']),
    ],
    actions: [
      submitProposal.submit(buttons.submitProposal, { once, vote: vote.id }),
      listProposals.submit(buttons.back, { vote: vote.id }),
    ],
  });
