import { z } from 'zod';
import { londonInstant, MINUTE_MS } from '../../../programme/calendar.ts';
import { day, instant, optionCode } from '../file-fields.ts';

const vote = z.object({
  title: z.string(),
  method: z.literal('approval'),
  choices: z.number().int(),
  unit: z.literal('perAuthority'),
  debateOpens: day,
  opensAt: instant,
  closesAt: instant,
  quorum: z.union([
    z.object({ kind: z.enum(['moreThanHalfOfElectorate', 'none']) }),
    z.object({ kind: z.literal('atLeast'), n: z.number().int() }),
  ]),
  adoptRule: z.union([
    z.object({ kind: z.literal('moreThanHalfOfBallots'), max: z.number().int() }),
    z.object({ kind: z.literal('topN'), n: z.number().int() }),
  ]),
  tieRule: z.literal('includeAllTied'),
  options: z.array(z.object({ code: optionCode, title: z.string() })),
  /** Choices of each authority that votes, keyed on its code. */
  ballots: z.record(z.string(), z.array(z.string())),
  endorsement: z
    .object({
      endorsedOn: day,
      endorsed: z.array(optionCode),
      carriedByTraining: z.array(optionCode).default([]),
    })
    .optional(),
});

export type ScenarioVote = z.infer<typeof vote>;

/** The part of a scenario file that the story of the vote reads. */
export const votePart = { vote };

/** What the vote cannot be told of, though each field is well for itself. */
export function voteContradictions({
  demoAuthorities,
  vote,
}: {
  demoAuthorities: readonly { code: string }[];
  vote: ScenarioVote;
}): string[] {
  const voters = new Set(demoAuthorities.map(({ code }) => code));
  const options = new Set(vote.options.map(({ code }) => code));
  const ballots = Object.entries(vote.ballots).flatMap(([authority, choices]) => [
    ...(voters.has(authority) ? [] : [`vote.ballots.${authority} (is of no authority of the file)`]),
    ...choices
      .filter(choice => !options.has(choice))
      .map(choice => `vote.ballots.${authority} (chooses ${choice}, which is no option)`),
  ]);
  const { opensAt, closesAt, endorsement } = vote;
  const proposed = (londonInstant(vote.debateOpens, '10:00')?.getTime() ?? 0) + options.size * MINUTE_MS;
  const endorsed = endorsement && londonInstant(endorsement.endorsedOn, '10:00');
  const declared = closesAt.getTime() + 10 * MINUTE_MS;
  return [
    ...ballots,
    ...(opensAt.getTime() > proposed
      ? []
      : ['vote.opensAt (has to come after the debate, which takes a minute for each option from 10:00 on)']),
    ...(closesAt > opensAt ? [] : ['vote.closesAt (has to come after opensAt)']),
    ...(closesAt.getTime() % MINUTE_MS === 0 ? [] : ['vote.closesAt (has to be a whole minute)']),
    ...(endorsed && endorsed.getTime() <= declared
      ? ['vote.endorsement.endorsedOn (has to come after the declaration, ten minutes after closesAt)']
      : []),
  ];
}
