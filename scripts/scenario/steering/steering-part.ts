import { z } from 'zod';
import { day, whole } from '../file-fields.ts';

const pounds = z.number('is no number').min(0, 'is below 0');

/** The parts of a scenario file that the story of the steering group reads. */
export const steeringPart = {
  meetings: z
    .array(
      z.looseObject({
        date: day,
        state: z.enum(['scheduled', 'cancelled', 'held']),
        reason: z.string().optional(),
      }),
    )
    .default([]),
  supportGroups: z
    .array(z.object({ name: z.string(), sponsorAuthority: z.string().nullish(), from: day.nullish() }))
    .default([]),
  commissions: z
    .array(
      z.object({
        text: z.string(),
        givenBy: z.string(),
        givenOn: day,
        state: z.enum(['given', 'inProgress', 'done', 'dropped']),
      }),
    )
    .default([]),
  fund: z
    .object({
      contributions: z.object({ authorities: whole, each: pounds, total: pounds.optional() }),
      lines: z.array(z.object({ purpose: z.string(), amount: pounds })),
    })
    .optional(),
};

const parts = z.object(steeringPart);
type SteeringFile = z.infer<typeof parts> & { demoAuthorities: readonly { code: string }[] };

export type ScenarioMeeting = SteeringFile['meetings'][number];
export type ScenarioGroup = SteeringFile['supportGroups'][number];
export type ScenarioCommission = SteeringFile['commissions'][number];
export type ScenarioFund = NonNullable<SteeringFile['fund']>;

/** What the steering group's work cannot be told of, though each field is well for itself. */
export function steeringContradictions({
  demoAuthorities,
  supportGroups,
  meetings,
  fund,
}: SteeringFile): string[] {
  const known = new Set(demoAuthorities.map(({ code }) => code));
  const groups = supportGroups.flatMap(({ name, sponsorAuthority, from }, i) => [
    ...(sponsorAuthority && !known.has(sponsorAuthority)
      ? [`supportGroups.${i}.sponsorAuthority (is no authority of the file)`]
      : []),
    ...(sponsorAuthority && !from ? [`supportGroups.${i}.from (is missing for a group with a sponsor)`] : []),
    ...(supportGroups.findIndex(one => one.name === name) < i
      ? [`supportGroups.${i}.name (is there twice)`]
      : []),
  ]);
  const reasons = meetings.flatMap(({ state, reason }, i) =>
    state === 'cancelled' && !reason ? [`meetings.${i}.reason (is missing for one that was cancelled)`] : [],
  );
  return [...groups, ...reasons, ...(fund ? fundContradictions(fund) : [])];
}

function fundContradictions({ contributions, lines }: ScenarioFund): string[] {
  const { authorities, each, total = authorities * each } = contributions;
  const sum = lines.reduce((all, { amount }) => all + Math.round(amount * 100), 0);
  const income = authorities * Math.round(each * 100);
  return [
    ...(Math.round(total * 100) === income
      ? []
      : ['fund.contributions.total (is not what the authorities give)']),
    ...(sum > income ? ['fund.lines (add up to more than comes in)'] : []),
  ];
}
