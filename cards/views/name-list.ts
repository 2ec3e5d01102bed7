import type { ITextBlock } from '@microsoft/teams.cards';
import { paragraph } from '../kit/elements.ts';
import { plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

/** As many as fit into one message beside the rest. */
const SHOWN = 200;

/** Names in one paragraph; of very many, the first ones and how many more there are. */
export const nameList = (names: readonly string[]): ITextBlock =>
  paragraph(words.vote.names(names.slice(0, SHOWN).map(plainText), Math.max(0, names.length - SHOWN)));
