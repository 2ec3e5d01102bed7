import type { ChallengeProgrammeView, ParticipationLine } from '../../programme/challenge/challenge-views.ts';
import { statusesAfter } from '../../programme/challenge/participation.ts';
import { decideParticipation } from '../forms/decide-participation.ts';
import { type Actions, type Elements, inPlace, unfold } from '../kit/card.ts';
import { paragraph } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { own: say } = words.challenge;

/** Somebody speaks for one authority, seldom for more, after a merger. */
const MOST = 4;
const NAME_CHARACTERS = 40;

/** Where the asker's own authorities stand, and what can be decided for one now; the next one comes up after it. */
export function ownParticipation({ programme, own }: ChallengeProgrammeView): Elements {
  const lines = own
    .slice(0, MOST)
    .map(({ name, status, on }) => paragraph(say.stands(plainText(short(name)), status, on)));
  const [actions] = own.map(line => decisions(programme.id, line)).filter(({ length }) => length > 0);
  return [...lines, ...(actions ? [inPlace(actions)] : [])];
}

const short = (name: string): string => shortened(name, NAME_CHARACTERS);

/** An authority declines before it has committed itself and withdraws afterwards, so one reason is asked for at a time. */
function decisions(programme: string, { authority, name, status }: ParticipationLine): Actions {
  const next = statusesAfter(status);
  const named = { programme, authority };
  const title = plainAnywhere(short(name));
  const decide = (label: string, to: 'declined' | 'withdrawn') =>
    unfold(label, decideParticipation.inputs(), [
      decideParticipation.submit(say.send, { ...named, status: to }),
    ]);
  return [
    ...(next.includes('committed')
      ? [decideParticipation.submit(say.commit(title), { ...named, status: 'committed', reason: '' })]
      : []),
    ...(next.includes('declined') ? [decide(say.decline(title), 'declined')] : []),
    ...(next.includes('withdrawn') ? [decide(say.withdraw(title), 'withdrawn')] : []),
  ];
}
