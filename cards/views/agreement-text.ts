import type { AgreementView, ShownAgreement } from '../../programme/training/material-views.ts';
import { words } from '../wording/words.ts';

const { agreement: say } = words.sessions.materials;

/** How many grades agreed, before and after the discussion, as far as it may be shown. */
export function agreementText(agreement: AgreementView | undefined): string {
  if (agreement === undefined) return say.none;
  if (agreement === 'tooFew') return say.tooFew;
  const { grades, first, after } = agreement;
  return say.both(shownText(first, grades), shownText(after, grades));
}

const shownText = (shown: ShownAgreement, grades: number): string =>
  typeof shown === 'string' ? say[shown] : say.counted(shown.agreed, grades, shown.percent);
