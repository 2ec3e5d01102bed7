/** The grade of a case or an authority; never to be mixed up with the rating of a session, though "good" is in both. */
export const OFSTED_GRADES = ['outstanding', 'good', 'requiresImprovement', 'inadequate'] as const;
export type OfstedGrade = (typeof OFSTED_GRADES)[number];
