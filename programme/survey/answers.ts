/** Answers to the questions with options, by the question's id: a code, or the codes that were chosen, in the order of the options. */
export type Ratings = Readonly<Record<string, string | readonly string[]>>;

/** Answers to the free questions, by the question's id; an empty one is not there. */
export type Texts = Readonly<Record<string, string>>;

/** What one person says, as it comes from a card. Whether it fits the questions is yet to be checked. */
export interface Answers {
  ratings: Ratings;
  texts: Texts;
}
