import type { ResultView } from '../../programme/vote/views.ts';
import type { Elements } from '../kit/card.ts';
import { note, subheading, table } from '../kit/elements.ts';
import { plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { markLines } from './vote-rules.ts';

const { result: say } = words.vote;

/** More would not fit into one message beside the rest; the export has all. */
const SHOWN = 40;

/** Who chose what, in a vote that was recorded (V5); nothing otherwise. */
export function recordedBallots({ result, recorded = [] }: ResultView): Elements {
  if (recorded.length === 0) return [];
  // The table has room for codes; the titles are in the one above.
  const inCodes = {
    method: result.method,
    options: result.options.map(({ code }) => ({ code, title: code })),
  };
  return [
    subheading(say.recordedHeading),
    table(
      [say.recordedColumns.elector, say.recordedColumns.choices],
      recorded
        .slice(0, SHOWN)
        .map(({ electorName, marks }) => [plainText(electorName), markLines(inCodes, marks).join(', ')]),
      [1, 1],
    ),
    ...(recorded.length > SHOWN ? [note(say.recordedMore(recorded.length - SHOWN))] : []),
  ];
}
