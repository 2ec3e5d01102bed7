import { z } from 'zod';
import type { EnvelopeContent } from './envelope.ts';
import type { QuestionSet } from './question-set.ts';

/** Every envelope is filled up to so many bytes, so that its size tells nothing of what somebody wrote. */
export const PACKED_BYTES = 8 * 1024;

const texts = z.record(z.string(), z.string());
const CONTENT = z.object({
  response: z.string(),
  comments: texts,
  answers: z
    .object({ ratings: z.record(z.string(), z.union([z.string(), z.array(z.string())])), texts })
    .optional(),
});

/** Throws a RangeError when it does not fit, which nothing that was checked against its questions does. */
export function packed(content: EnvelopeContent): Uint8Array {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  if (bytes.length > PACKED_BYTES) throw new RangeError('An answer is too long for its envelope.');
  // JSON may end in blanks.
  const filled = new Uint8Array(PACKED_BYTES).fill(' '.charCodeAt(0));
  filled.set(bytes);
  return filled;
}

/** Throws when the bytes are of something else. */
export const unpacked = (bytes: Uint8Array): EnvelopeContent => {
  const { answers, ...names } = CONTENT.parse(JSON.parse(new TextDecoder().decode(bytes)));
  return { ...names, answers };
};

/** Ids of the questions whose answers are free text. */
export const textQuestions = ({ questions }: QuestionSet): string[] =>
  questions.filter(({ type }) => type === 'text').map(({ id }) => id);
