import { accessNeedsCard, ownNeedCard } from '../../../cards/views/access-needs-card.ts';
import { correctingDataCard } from '../../../cards/views/correcting-data-card.ts';
import { enteringRequestCard } from '../../../cards/views/entering-request-card.ts';
import { erasingCard } from '../../../cards/views/erasing-card.ts';
import { heldDataCard } from '../../../cards/views/held-data-card.ts';
import { ownDataCard } from '../../../cards/views/own-data-card.ts';
import { requestAnsweredCard } from '../../../cards/views/request-answered-card.ts';
import { rightsRequestCard, rightsRequestsCard } from '../../../cards/views/rights-requests-card.ts';
import { words } from '../../../cards/wording/words.ts';
import type { PersonView } from '../../../programme/region/people-views.ts';
import { HELD_SECTIONS } from '../../../programme/rights/held-source.ts';
import { HELD_SOURCES, type PlaceKey } from '../../../programme/rights/held-sources.ts';
import type { OwnData } from '../../../programme/rights/own-data.ts';
import type { RequestView } from '../../../programme/rights/request-service.ts';
import type { OwnNeedView } from '../../../programme/training/access-need-service.ts';
import type { Examples } from './examples.ts';
import { at, type Typed } from './votes.ts';

const view = (typed: Typed): PersonView => ({
  person: {
    id: 'person-1',
    region: 'demo',
    accounts: [{ tenantId: 'tenant', objectId: 'object' }],
    name: typed('Asha Green'),
    workEmail: typed('asha.green@d01.example'),
    authority: 'D01',
    authorityConfirmed: true,
    roles: [],
    objectedOn: '2016-01-12',
  },
  place: typed('Carrowmoor'),
  roles: [],
});

/** Somebody who stands in every place where anybody can. */
const everything = (typed: Typed): OwnData['sections'] =>
  HELD_SECTIONS.map(section => ({
    section,
    lines: HELD_SOURCES.filter(source => source.section === section).flatMap(({ collection, places }) =>
      places.map(({ path }) => ({
        key: `${collection}.${path}` as PlaceKey,
        count: 1234,
        latest: [
          { name: typed('A name that people call it by, and a long one'), at: at('20T09:00:00') },
          { name: typed('Neglect') },
          { at: '2015-11-27' },
        ],
      })),
    ),
  }));

const request = (typed: Typed, more: Partial<RequestView> = {}): RequestView => ({
  region: 'demo',
  id: 'request-1',
  person: 'person-1',
  kind: 'correct',
  text: typed('My job title is wrong.'),
  askedAt: at('20T09:00:00'),
  dueOn: '2015-12-20',
  state: 'asked',
  name: typed('Asha Green'),
  ...more,
});

/** Every card about people's rights. */
export const examples: Examples = (typed, scale) => {
  const contact = { name: typed('Carrowmoor Council'), address: typed('privacy@d01.example') };
  const erase = request(typed, { kind: 'erase' });
  const entered = { by: 'manager', way: 'letter', at: at('21T09:00:00') } as const;
  const { text: _text, ...copy } = request(typed, { entered });
  const codes = ['T1', 'T2'].map(typed);
  const { person, ...place } = view(typed);
  const { objectedOn: _, ...welcome } = person;
  const nothing = { view: { ...place, person: welcome }, sections: [], requests: [], answered: [] };
  const session: OwnNeedView['session'] = {
    ...{ id: 'session', code: typed('T7'), subRegion: 'South', state: 'open' },
    ...{ startsAt: at('27T09:30:00'), endsAt: at('27T16:00:00') },
  };
  const needs = Array.from({ length: 40 }, () => ({ name: typed('Asha Green'), text: typed('A ramp') }));
  return {
    ownNeedCard: ownNeedCard({ session, text: typed('A hearing loop') }, words.accessNeeds.own.saved),
    'ownNeedCard of nothing': ownNeedCard({ session }),
    accessNeedsCard: accessNeedsCard({ session, needs }),
    'accessNeedsCard of nobody': accessNeedsCard({ session, needs: [] }),
    ownDataCard: ownDataCard({
      view: view(typed),
      sections: everything(typed),
      requests: [request(typed), { ...erase, state: 'agreed' }],
      answered: codes,
    }),
    'ownDataCard with nothing but the record': ownDataCard(nothing, words.rights.allowed),
    correctingDataCard: correctingDataCard('once'),
    'erasingCard with answers to take back': erasingCard('once', codes),
    erasingCard: erasingCard('once', []),
    rightsRequestsCard: rightsRequestsCard([
      ...Array.from({ length: Math.min(scale.electors, 40) }, (_, i) => request(typed, { id: `r-${i}` })),
      { ...erase, state: 'agreed' },
    ]),
    'rightsRequestsCard without requests': rightsRequestsCard([], words.rights.requests.said.refused),
    rightsRequestCard: rightsRequestCard({ ...request(typed), mayServe: true }),
    'rightsRequestCard of erasing': rightsRequestCard({ ...erase, mayServe: true }),
    'rightsRequestCard of a copy, by letter': rightsRequestCard({ ...copy, kind: 'access', mayServe: true }),
    'rightsRequestCard of an objection, in person': rightsRequestCard({
      ...copy,
      kind: 'object',
      mayServe: true,
    }),
    'rightsRequestCard of a copy that somebody else serves': rightsRequestCard({
      ...copy,
      kind: 'access',
      mayServe: false,
    }),
    enteringRequestCard: enteringRequestCard('once', '2015-11-27', typed('Asha Green')),
    heldDataCard: heldDataCard({ request: copy, view: view(typed), sections: everything(typed) }),
    requestAnsweredCard: requestAnsweredCard(request(typed, { state: 'done' }), contact),
    'requestAnsweredCard of a refusal': requestAnsweredCard(
      { ...erase, state: 'refused', reason: typed('The vote is still open.') },
      contact,
    ),
  };
};
