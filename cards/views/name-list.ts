import type { ITextBlock } from '@microsoft/teams.cards';
import { paragraph } from '../kit/elements.ts';
import { plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

/** Two such lists and all the rest fit into one message. */
const CHARACTERS = 8000;

/** Names in one paragraph; of very many, the first ones and how many more there are. */
export function nameList(names: readonly string[]): ITextBlock {
  const shown: string[] = [];
  let room = CHARACTERS;
  for (const name of names.map(plainText)) {
    room -= name.length;
    if (room < 0) break;
    shown.push(name);
  }
  return paragraph(words.vote.names(shown, names.length - shown.length));
}
