import type { SteeringDeps } from './steering-deps.ts';

/** Puts `keep` in the place of `gone` in meetings, commissions and support groups. May be repeated. */
export const mergedMembers =
  ({ meetings, steering }: Pick<SteeringDeps, 'meetings' | 'steering'>) =>
  async (region: string, keep: string, gone: string): Promise<void> => {
    const other = (one: string): string => (one === gone ? keep : one);
    const once = (all: readonly string[]): string[] => [...new Set(all.map(other))];

    const kept = await meetings.answersOf(region, keep);
    for (const answer of await meetings.answersOf(region, gone)) {
      const { meeting, date } = answer;
      if (!kept.some(one => one.meeting === meeting && one.date === date))
        await meetings.putAnswer({ ...answer, person: keep });
      await meetings.removeAnswer(answer);
    }
    for (const { id } of await meetings.attendedBy(region, gone))
      await meetings.change(region, id, stands => ({
        next: {
          ...stands,
          ...(stands.members && { members: once(stands.members) }),
          ...(stands.present && { present: once(stands.present) }),
        },
        answer: true,
      }));
    for (const { id, owner } of await steering.commissions(region))
      if (owner === gone)
        await steering.changeCommission(region, id, stands => ({
          next: { ...stands, owner: keep },
          answer: true,
        }));
    for (const { id, sponsorships } of await steering.groups(region))
      if (sponsorships.some(({ sponsor }) => sponsor === gone))
        await steering.changeGroup(region, id, stands => ({
          next: {
            ...stands,
            sponsorships: stands.sponsorships.map(one => ({ ...one, sponsor: other(one.sponsor) })),
          },
          answer: true,
        }));
  };
