import { myDetails } from '../forms/my-details.ts';
import { sendCorrection } from '../forms/send-correction.ts';
import { showOwnData } from '../forms/show-own-data.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph } from '../kit/elements.ts';
import { words } from '../wording/words.ts';

const { correcting: say, own } = words.rights;

/** What the person changes herself, and what she asks to be changed. */
export const correctingDataCard = (once: string): Card =>
  card({
    summary: say.summary,
    body: [heading(say.heading), paragraph(say.details), ...sendCorrection.inputs()],
    actions: [
      sendCorrection.submit(say.send, { once }),
      myDetails.submit(say.ownDetails),
      showOwnData.submit(own.buttons.again),
    ],
  });
