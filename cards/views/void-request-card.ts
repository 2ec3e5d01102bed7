import type { Vote } from '../../programme/vote/vote.ts';
import { sendVoidRequest } from '../forms/send-void-request.ts';
import { showVote } from '../forms/show-vote.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { buttons, confirmation, voidRequest: say } = words.vote;

/** Asks for the reason why a vote should be void, before the chair is asked. */
export const voidRequestCard = ({ id, title }: Vote): Card =>
  card({
    summary: say.summary(plainAnywhere(title)),
    body: [
      heading(say.heading(plainText(title))),
      paragraph(say.effect),
      paragraph(confirmation.voidEffect),
      ...sendVoidRequest.inputs(),
    ],
    actions: [
      sendVoidRequest.submit(buttons.sendVoidRequest, { vote: id }),
      showVote.submit(buttons.back, { vote: id }),
    ],
  });
