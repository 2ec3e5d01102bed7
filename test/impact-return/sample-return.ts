import type { AuthorityImpactReturn } from '../../programme/impact-return/impact-return.ts';

/** The return of D01 on the year from April 2015. */
export const sampleReturn = (
  region: string,
  more: Partial<AuthorityImpactReturn> = {},
): AuthorityImpactReturn => ({
  ...{ region, programme: 'pilot', authority: 'D01', round: 2015, subRegion: 'West', questions: 1 },
  ratings: { changedPractice: 'changedALittle', whatChanged: ['auditTool'], agreement: 'more' },
  ...{ sentBy: 'lead-1', sentAt: new Date('2016-05-03T09:00:00Z'), revision: 1 },
  ...more,
});
