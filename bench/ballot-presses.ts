import { paperId } from '../programme/vote/ballot.ts';
import { pressOf } from './our-bot.ts';
import { OPTIONS, VOTE, voterId } from './region-that-votes.ts';

/** Presses that send ballots. Each line has voters of its own, whose ballots it changes in turn. */
export function ballotPresses(voters: number, lines: number): (line: number) => string {
  const revisions = new Array<number>(voters).fill(0);
  const nextVoter = Array.from({ length: lines }, (_, line) => line);
  let presses = 0;
  return line => {
    const voter = nextVoter[line] ?? line;
    nextVoter[line] = voter + lines < voters ? voter + lines : line;
    const revision = revisions[voter] ?? 0;
    revisions[voter] = revision + 1;
    presses += 1;
    const choices = [0, 1, 2].map(n => OPTIONS[(presses + n * 3) % OPTIONS.length]).join(',');
    const data = { vote: VOTE, paper: paperId(VOTE, voterId(voter)), revision, choices };
    return pressOf(`f:${presses}`, voterId(voter), 'ballot.cast', data);
  };
}

export function checkReceipt(answer: string): void {
  if (!answer.includes('"type":"application/vnd.microsoft.card.adaptive"') || !answer.includes('received'))
    throw new Error(`This is no receipt: ${answer.slice(0, 300)}`);
}
