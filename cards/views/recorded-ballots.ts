import type { VoteResult } from '../../programme/vote/result.ts';
import type { RecordedBallot, ResultView } from '../../programme/vote/views.ts';
import type { Elements } from '../kit/card.ts';
import { note, subheading, table } from '../kit/elements.ts';
import { plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { markLines } from './vote-rules.ts';

const { result: say } = words.vote;

/** More would not fit into one message beside the rest; the export has all. */
const SHOWN = 40;

/** Who chose what, in a vote that was recorded (V5), round by round; nothing otherwise. */
export const recordedBallots = ({ result, recorded = [], recordedRunOff = [] }: ResultView): Elements => [
  ...round(say.recordedHeading, result, recorded),
  ...round(words.vote.runOff.recorded, result, recordedRunOff),
];

function round(heading: string, result: VoteResult, ballots: readonly RecordedBallot[]): Elements {
  if (ballots.length === 0) return [];
  // The table has room for codes; the titles are in the one above.
  const options = result.options.map(({ code }) => ({ code, title: code }));
  return [
    subheading(heading),
    table(
      [say.recordedColumns.elector, say.recordedColumns.choices],
      ballots
        .slice(0, SHOWN)
        .map(({ electorName, marks }) => [
          plainText(electorName),
          markLines({ method: result.method, options }, marks).join(', '),
        ]),
      [1, 1],
    ),
    ...(ballots.length > SHOWN ? [note(say.recordedMore(ballots.length - SHOWN))] : []),
  ];
}
