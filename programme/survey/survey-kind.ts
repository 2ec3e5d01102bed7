/**
 * The two surveys, which are one thing: people who attended a session are asked the questions of a set, once, and what
 * they say is kept apart from who they are. `evaluation` is asked as the session ends (E1), `impact` three months later
 * (I1).
 */
export const SURVEY_KINDS = ['evaluation', 'impact'] as const;
export type SurveyKind = (typeof SURVEY_KINDS)[number];
