/**
 * One mark of a ballot: an option and its weight. The weight is 1 where topics are chosen, the points given where points
 * are given, and the place, 1 being the first, where topics are put in order.
 */
export interface Mark {
  code: string;
  weight: number;
}

/** A ballot as it was filled in. The order of its marks means nothing. */
export type Marks = readonly Mark[];

/** What a ballot says that supports no option; no proposal can have this code, for theirs are capitals. */
export const NONE_OF_THESE = 'none';

const MARK = /^([A-Za-z0-9]{1,20})(?::([1-9]\d{0,3}))?$/;

/** The one way in which marks are written, on cards, in documents and in exports: `NEG` for a weight of 1, `NEG:5` for others. */
export const encodeMark = ({ code, weight }: Mark): string => (weight === 1 ? code : `${code}:${weight}`);

/** Reads what `encodeMark` writes; undefined for anything else, such as fractions and numbers below 1. */
export function decodeMark(text: string): Mark | undefined {
  const [, code, weight = '1'] = MARK.exec(text) ?? [];
  return code === undefined ? undefined : { code, weight: Number(weight) };
}

/** Do two ballots say the same? */
export const sameMarks = (one: Marks, other: Marks): boolean =>
  one.length === other.length &&
  one.every(mark => other.some(({ code, weight }) => code === mark.code && weight === mark.weight));

/** Marks in the order in which they are read: by place where topics are put in order, otherwise that of the options. */
export function inOrder(marks: Marks, options: readonly { code: string }[], ranked: boolean): Mark[] {
  const position = ({ code, weight }: Mark) =>
    ranked ? weight : options.findIndex(option => option.code === code);
  return [...marks].sort((a, b) => position(a) - position(b));
}
