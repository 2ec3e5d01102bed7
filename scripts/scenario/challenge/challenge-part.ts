import { z } from 'zod';
import { whole } from '../file-fields.ts';

/** What an authority of a scenario file says about peer challenge; one that says nothing has not decided. */
export const challengeOfAuthority = {
  peerChallenge: z.boolean().optional(),
  reasonNot: z.string().nullish(),
  kloeTopic: z.string().nullish(),
};

/** The parts of a scenario file that the story of peer challenge reads. */
export const challengePart = {
  /** Codes of two authorities that challenge each other. */
  peerChallengePairs: z.array(z.tuple([z.string(), z.string()])).default([]),
  peerChallengeFindings: z
    .looseObject({
      perChallenge: z.object({ strength: whole, areaForConsideration: whole }),
    })
    .optional(),
};

interface ChallengeFile {
  demoAuthorities: readonly {
    code: string;
    peerChallenge?: boolean | undefined;
    reasonNot?: string | null | undefined;
  }[];
  peerChallengePairs: readonly (readonly [string, string])[];
}

/** What peer challenge cannot be told of, though each field is well for itself. */
export function challengeContradictions({ demoAuthorities, peerChallengePairs }: ChallengeFile): string[] {
  const takesPart = (code: string): boolean =>
    demoAuthorities.some(one => one.code === code && one.peerChallenge === true);
  const pairs = peerChallengePairs.flatMap(([one, other]) => [
    ...(one === other ? [`peerChallengePairs (${one} cannot challenge itself)`] : []),
    ...[one, other]
      .filter(code => !takesPart(code))
      .map(code => `peerChallengePairs (${code} is no authority of the file that takes part)`),
  ]);
  const reasons = demoAuthorities
    .filter(({ peerChallenge, reasonNot }) => peerChallenge === false && !reasonNot)
    .map(({ code }) => `demoAuthorities.${code}.reasonNot (is missing for one that does not take part)`);
  return [...pairs, ...reasons];
}
