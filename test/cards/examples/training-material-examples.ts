import { newMaterial } from '../../../cards/forms/new-material.ts';
import { materialCard } from '../../../cards/views/material-card.ts';
import { materialFormCard } from '../../../cards/views/material-form-card.ts';
import { materialsCard } from '../../../cards/views/materials-card.ts';
import { pickProgrammeCard } from '../../../cards/views/pick-programme-card.ts';
import { programmeFormCard } from '../../../cards/views/programme-form-card.ts';
import { programmesCard } from '../../../cards/views/programmes-card.ts';
import { agreementView, type MaterialView } from '../../../programme/training/material-views.ts';
import type { TrainingProgramme } from '../../../programme/training/training-programme.ts';
import type { Examples } from './examples.ts';
import type { Typed } from './votes.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const programme = (typed: Typed, n: number): TrainingProgramme => ({
  id: `programme-${n}`,
  region: 'demo',
  name: typed(`Case tracking ${n}`),
  pilot: n % 2 === 1,
  aim: typed('Consistent judgement of practice'),
  surveyDelayMonths: 3,
});

const version = (typed: Typed, n: number, more: Partial<MaterialView> = {}): MaterialView => ({
  programme: programme(typed, 1),
  material: {
    region: 'demo',
    programme: 'programme-1',
    version: `${n}.0`,
    from: '2015-11-01',
    change: typed('More positive features'),
    reason: typed('The grade was too plain'),
    evidence: [typed('Comments after two sessions'), typed('25 of 33 agreed at once')],
    caseTitle: typed('The family in the blue house'),
    features: [
      { kind: 'positive', text: typed('The worker sees the school often') },
      { kind: 'negative', text: typed('No plan for the summer') },
    ],
    referenceGrade: 'requiresImprovement',
    createdBy: 'manager',
    createdAt: new Date('2015-10-20T09:00:00Z'),
  },
  sessions: [typed('T5').slice(0, 10), typed('T6').slice(0, 10)],
  agreement: agreementView({ grades: 30, agreedFirst: 17, agreedAfter: 26 }),
  counted: { grades: 30, agreedFirst: 17, agreedAfter: 26 },
  seesCase: true,
  mayChange: true,
  ...more,
});

/** A version of which nothing is known beyond what every version says. */
function bare(typed: Typed): MaterialView {
  const { counted: _, agreement: __, material, ...rest } = version(typed, 1, { mayChange: false });
  const { caseTitle, referenceGrade, ...said } = material;
  return { ...rest, material: { ...said, features: [] }, sessions: [] };
}

/** Programmes and materials. */
export const examples: Examples = (typed, { electors }) => {
  const versions = [
    version(typed, 1, { agreement: 'tooFew' }),
    version(typed, 2, { agreement: agreementView({ grades: 15, agreedFirst: 0, agreedAfter: 15 }) }),
    version(typed, 3, { agreement: agreementView({ grades: 40, agreedFirst: 1, agreedAfter: 39 }) }),
    ...numbers(Math.min(electors, 20)).map(n => version(typed, n + 3)),
  ];
  const programmes = numbers(Math.min(electors, 20)).map(n => programme(typed, n));
  const materials = { programme: programme(typed, 1), others: programmes, versions, mayChange: true };
  return {
    'programmesCard for the programme manager': programmesCard({ programmes, mayPlan: true }),
    'programmesCard for others': programmesCard({ programmes, mayPlan: false }),
    'programmesCard of a new region': programmesCard({ programmes: [], mayPlan: true }),
    'programmesCard of a new region, for others': programmesCard({ programmes: [], mayPlan: false }),
    'programmeFormCard of a new one': programmeFormCard('once'),
    'programmeFormCard of an old one': programmeFormCard('once', programme(typed, 1)),
    pickProgrammeCard: pickProgrammeCard(newMaterial, programmes),
    'materialsCard with versions': materialsCard(materials),
    'materialsCard without any': materialsCard({ ...materials, versions: [], others: [], mayChange: false }),
    'materialCard for the programme manager': materialCard(version(typed, 2)),
    'materialCard without a case': materialCard({ ...bare(typed), mayChange: true }),
    'materialCard for those who may yet judge the case': materialCard({ ...bare(typed), seesCase: false }),
    materialFormCard: materialFormCard(programme(typed, 1), '2016-02-05'),
  };
};
