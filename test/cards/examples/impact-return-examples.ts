import { impactReturnCard } from '../../../cards/views/impact-return-card.ts';
import type { OwnReturn } from '../../../programme/impact-return/return-service.ts';
import { sampleReturn } from '../../impact-return/sample-return.ts';
import type { Examples } from './examples.ts';

/** Cards about what authorities say of the impact on their practice. */
export const examples: Examples = (typed, { electors }) => {
  const own = (more: Partial<OwnReturn> = {}): OwnReturn => ({
    programme: { id: 'pilot', name: typed('Case tracking') },
    authority: { code: 'D01', name: typed('Ashford') },
    round: 2015,
    opensAt: new Date('2016-01-11T08:00:00Z'),
    closesAt: new Date('2016-07-28T23:00:00Z'),
    isOpen: true,
    maySend: true,
    ...more,
  });
  const sent = sampleReturn('demo');
  const many = Array.from({ length: Math.min(electors, 9) }, (_, n) =>
    own({ authority: { code: `D${n}`, name: typed(`Authority ${n}`) } }),
  );
  return {
    'impactReturnCard to be sent': impactReturnCard([own()]),
    'impactReturnCard that can be changed': impactReturnCard([own({ sent })]),
    'impactReturnCard for a link officer': impactReturnCard([own({ sent, maySend: false })]),
    'impactReturnCard for a link officer, not sent': impactReturnCard([own({ maySend: false })]),
    'impactReturnCard that is closed': impactReturnCard([own({ sent, isOpen: false, maySend: false })]),
    'impactReturnCard of somebody with several': impactReturnCard(many),
    'impactReturnCard without any': impactReturnCard([]),
  };
};
