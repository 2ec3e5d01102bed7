import { summitCard } from '../../../cards/views/summit-card.ts';
import { summitFormCard } from '../../../cards/views/summit-form-card.ts';
import { summitGuestsCard } from '../../../cards/views/summit-guests-card.ts';
import { summitListCard } from '../../../cards/views/summit-list-card.ts';
import { CAPACITIES, SUMMIT_STATES, type Summit } from '../../../programme/summit/summit.ts';
import type { SummitFigures } from '../../../programme/summit/summit-figures.ts';
import {
  SUMMIT_ACTIONS,
  type SummitGuestsView,
  type SummitView,
} from '../../../programme/summit/summit-views.ts';
import { sampleSummit } from '../../summit/sample-summit.ts';
import type { Examples } from './examples.ts';
import type { Typed } from './votes.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const FIGURES: SummitFigures = {
  date: '2015-11-27',
  authorities: 15,
  of: 16,
  officers: 34,
  lscbChairs: 2,
  chiefExecutiveGroupChairs: 1,
  attendees: 37,
  facilitators: 2,
  staff: 1,
  absent: ['D08'],
};

const summitOf = (typed: Typed, more: Partial<Summit> = {}): Summit =>
  sampleSummit({
    name: typed('Peer Challenge and Performance Summit'),
    aliases: [typed('Lessons Learnt and Performance Summit')],
    venue: typed('Harbour House'),
    approach: typed('Outcomes Based Accountability'),
    keyMessages: numbers(6).map(n => typed(`Collaborate on what is hard, ${n}`)),
    cancelReason: typed('Too many apologies'),
    votes: ['vote-1'],
    ...more,
  });

function view(typed: Typed, many: number, more: Partial<Summit> = {}): SummitView {
  const summit = summitOf(typed, more);
  const offeredVotes = numbers(Math.min(many, 20)).map(n => ({ id: `vote-${n}`, title: typed(`Vote ${n}`) }));
  return {
    summit,
    own: { capacity: 'seniorOfficer', answer: 'yes' },
    answers: { yes: 30, no: 3, noAnswer: 4 },
    ...(summit.state === 'held' && {
      figures: FIGURES,
      absentNames: numbers(many).map(n => typed(`Authority ${n}`)),
    }),
    votes: offeredVotes.slice(0, 6).map(vote => ({ ...vote, state: 'declared' })),
    offeredVotes,
    actions: [...SUMMIT_ACTIONS],
  };
}

const guests = (typed: Typed, many: number): SummitGuestsView => ({
  summit: summitOf(typed),
  guests: numbers(many).map(n => ({
    person: `person-${n}`,
    name: typed(`Person ${n}`),
    ...(n % 4 && { authorityName: typed(`Authority ${n}`) }),
    capacity: CAPACITIES[n % CAPACITIES.length] ?? 'staff',
    ...(n % 3 && { answer: n % 2 ? 'yes' : 'no' }),
    ...(n % 5 === 0 && { attended: n % 2 === 0 }),
  })),
  authorities: numbers(many).map(n => ({
    code: `D${n}`,
    name: typed(`Authority ${n}`),
    ...(n % 2 && { count: n }),
  })),
  figures: FIGURES,
});

/** Summits, and who is invited and came. */
export const examples: Examples = (typed, { electors }) => {
  const many = Math.min(electors, 120);
  const { answers: _, own: _own, ...everybody } = view(typed, 3);
  return {
    'summitFormCard of a new summit': summitFormCard('once', '2015-10-01'),
    'summitFormCard of a summit': summitFormCard('once', '2015-10-01', summitOf(typed)),
    ...Object.fromEntries(
      SUMMIT_STATES.map(state => [
        `summitCard of one that is ${state}`,
        summitCard(view(typed, many, { state }), 'Saved.'),
      ]),
    ),
    'summitCard for everybody': summitCard({ ...everybody, votes: [], offeredVotes: [], actions: [] }),
    'summitCard for a director': summitCard({ ...view(typed, 3), actions: ['answer', 'add'] }),
    'summitListCard of several': summitListCard({
      summits: numbers(many).map(n => ({
        id: `summit-${n}`,
        name: typed(`Summit ${n}`),
        date: '2015-11-27',
        state: 'held',
      })),
      mayPlan: true,
    }),
    'summitListCard of none': summitListCard({ summits: [], mayPlan: false }),
    'summitGuestsCard on the day': summitGuestsCard(guests(typed, many), true, 'Saved.'),
    'summitGuestsCard beforehand': summitGuestsCard(guests(typed, 5), false),
    'summitGuestsCard with nobody': summitGuestsCard(guests(typed, 0), true),
  };
};
