import type { DigestView } from '../../programme/digest/digest-view.ts';
import type { ReaderRole } from '../../programme/digest/readers.ts';
import { digestDesk } from '../forms/digest-desk.ts';
import { type Card, card } from '../kit/card.ts';
import { callout, heading, note } from '../kit/elements.ts';
import { words } from '../wording/words.ts';
import { digestBody } from './digest-card.ts';

const { desk, preview: say, test } = words.digest;

interface Preview {
  role: ReaderRole;
  digest: DigestView;
}

/** The next digest as somebody with this role would get it; says so when it was sent as a test. */
export function digestPreviewCard({ role, digest }: Preview, as: 'preview' | 'test' | 'testSent'): Card {
  return card({
    summary: say.summary(role),
    body: [
      heading(say.heading(digest.sentOn)),
      ...(as === 'preview' ? [] : [callout(as === 'test' ? test : desk.testSent, 'Good')]),
      ...digestBody(digest),
      note(say.note(role)),
    ],
    actions: [digestDesk.submit(say.back)],
  });
}
