import type { ChallengeStore } from './challenge-store.ts';

/** Puts `keep` in the place of `gone` in every challenge that one of them leads or visits with. May be repeated. */
export const mergedVisitors =
  ({ challenges }: { challenges: Pick<ChallengeStore, 'challengesWith' | 'changeChallenge'> }) =>
  async (region: string, keep: string, gone: string): Promise<void> => {
    for (const { id } of await challenges.challengesWith(region, gone))
      await challenges.changeChallenge(region, id, stands => {
        const lead = stands.lead === gone ? keep : stands.lead;
        const team = stands.team.map(one => (one === gone ? keep : one));
        return {
          next: {
            ...stands,
            ...(lead !== undefined && { lead }),
            team: [...new Set(team)].filter(one => one !== lead),
          },
          answer: true,
        };
      });
  };
