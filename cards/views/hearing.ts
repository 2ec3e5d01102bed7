import type { HearingView } from '../../programme/vote/debate-views.ts';
import type { Elements } from '../kit/card.ts';
import { note, strong } from '../kit/elements.ts';
import { words } from '../wording/words.ts';
import { nameList } from './name-list.ts';

const { proposal: say } = words.vote;

/** How many authorities were heard and, for those who may see it, which were not (V13). */
export function hearingElements(
  { heard, of, silent }: HearingView,
  count: (heard: number, of: number) => string,
): Elements {
  if (!silent?.length) return [note(count(heard, of))];
  return [note(count(heard, of)), strong(say.notHeard), nameList(silent), note(say.notHeardNote)];
}
