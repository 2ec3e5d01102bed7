import type { PracticeCase } from '../../programme/training/material-service.ts';
import { id, oneOf, text } from '../kit/fields.ts';
import { defineForm, type FormValues } from '../kit/form.ts';
import { lines } from '../kit/list-fields.ts';
import { words } from '../wording/words.ts';

const { caseForm: label } = words.sessions.materials;

/** Describes the practice case of a version; the case itself never enters the product (P5). */
export const describeCase = defineForm('material.case', {
  programme: id(),
  version: id(),
  caseTitle: text({ label: label.caseTitle, max: 120 }),
  referenceGrade: oneOf(label.referenceGrade, label.grades),
  positive: lines({ label: label.positive, most: 8, max: 120, optional: true }),
  negative: lines({ label: label.negative, most: 8, max: 120, optional: true }),
});

/** The practice case that the form describes. */
export const caseFrom = ({
  caseTitle,
  referenceGrade,
  positive,
  negative,
}: FormValues<typeof describeCase>): PracticeCase => ({
  caseTitle,
  referenceGrade,
  features: [
    ...positive.map(text => ({ kind: 'positive' as const, text })),
    ...negative.map(text => ({ kind: 'negative' as const, text })),
  ],
});
