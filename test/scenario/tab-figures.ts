import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { TabPage } from '../../bot/tab-api/tab-page.ts';
import { linesOf } from '../../scripts/support/card-text.ts';
import { TOPICS } from './expected-rows.ts';

/** Figures that the pages of the tab have to show on 30 June 2016, from what the file as shipped has to come to. */
interface ExpectedOfTab {
  vote: { ballots: number; electorate: number; turnoutPercent: number; support: Record<string, number> };
  training: { trained: number; authoritiesReached: number; sessionsDelivered: number };
  evaluation: { responses: number; of: number; responseRatePercent: number; topTwoPercent: number };
  impact: { responses: number; invited: number; responseRatePercent: number; netChangePercent: number };
  recordSystems: { authorities: Record<string, number> };
  plan: { actions: number; rag: Record<'green' | 'amber' | 'red' | 'notStarted', number>; overdue: number };
}

const expected = async (asAt: string): Promise<Partial<ExpectedOfTab>> =>
  JSON.parse(await readFile(path.join(import.meta.dirname, `expected-${asAt}.json`), 'utf8'));

/** What each page has to say, in the words of its cards. */
export async function sentencesExpected(): Promise<Record<string, string[]>> {
  const [winter, summer] = await Promise.all(['2016-02-05', '2016-06-30'].map(expected));
  const { vote, training, evaluation, recordSystems } = winter as ExpectedOfTab;
  const { impact, plan } = summer as ExpectedOfTab;
  const { rag } = plan;
  return {
    votes: [
      `${vote.ballots} of ${vote.electorate} (${vote.turnoutPercent}%)`,
      ...Object.entries(vote.support).map(
        ([code, votes]) => `${code}: ${TOPICS[code]} | ${votes} of ${vote.ballots} |`,
      ),
    ],
    overview: [`Sessions delivered | ${training.sessionsDelivered}`, `People trained | ${training.trained}`],
    coverage: [
      `${training.trained} people of ${training.authoritiesReached} authorities`,
      ...Object.entries(recordSystems.authorities).map(([system, n]) => `${system} | ${n}:`),
    ],
    evaluation: [
      `${evaluation.responses} of ${evaluation.of} people whom the invitation reached have answered (${evaluation.responseRatePercent}%)`,
      `(${evaluation.topTwoPercent}%)`,
      `${impact.responses} of ${impact.invited} people whom the invitation reached have answered (${impact.responseRatePercent}%)`,
      `${impact.netChangePercent}%`,
    ],
    plan: [
      `${plan.actions} actions: ${rag.green} green, ${rag.amber} amber, ${rag.red} red, ${rag.notStarted} not started. ${plan.overdue} overdue`,
    ],
  };
}

/** Everything that can be read on a page which the scenario wrote. */
export async function textOfPage(folder: string, page: string): Promise<string> {
  const { parts }: TabPage = JSON.parse(await readFile(path.join(folder, `${page}.json`), 'utf8'));
  return parts.flatMap(({ card, text }) => text ?? linesOf(card)).join('\n');
}
