import type { SummitReport } from '../../summit/summit-figures-service.ts';
import type { SummitServices } from '../../summit/summit-services.ts';
import type { FigureSubject } from '../report.ts';
import { figure, type SectionFacts } from '../section.ts';

export interface HeldSummit extends Omit<SummitReport, 'absent'> {
  /** How many authorities nobody came from; which, for members alone (C5). */
  stayedAway: number;
  absent: FigureSubject[];
}

type Code =
  | 'summit.date'
  | 'summit.authorities'
  | 'summit.of'
  | 'summit.officers'
  | 'summit.lscbChairs'
  | 'summit.chiefExecutiveGroupChairs'
  | 'summit.attendees'
  | 'summit.keyMessages'
  | 'summit.absent';
type Source = 'summit.record' | 'summit.attendance';

/** The last summit that was held: when, who came, and what it said (S2, S4 to S6). Nothing for the inspectorate. */
export const heldSummit = (
  figures: Pick<SummitServices['figures'], 'since' | 'figures'>,
): SectionFacts<HeldSummit, Code, Source> => ({
  kind: 'heldSummit',
  since: region => figures.since(region),
  async find({ region, asAt, audience, authorities }) {
    if (audience === 'ofsted') return undefined;
    const found = await figures.figures(region, asAt);
    if (!found) return undefined;
    const { absent, ...summit } = found;
    const names = new Map(authorities.map(({ code, name }) => [code, name]));
    const named = absent.map(code => ({ code, name: names.get(code) ?? code }));
    return { ...summit, stayedAway: absent.length, absent: audience === 'members' ? named : [] };
  },
  figures(found, { asAt }) {
    const recorded = figure<Code, Source>('summit.record', asAt);
    const came = figure<Code, Source>('summit.attendance', asAt);
    return {
      figures: [
        recorded('summit.date', found.date, { unit: 'day' }),
        came('summit.authorities', found.authorities),
        came('summit.of', found.of),
        came('summit.officers', found.officers),
        came('summit.lscbChairs', found.lscbChairs),
        came('summit.chiefExecutiveGroupChairs', found.chiefExecutiveGroupChairs),
        came('summit.attendees', found.attendees),
        ...found.absent.map(of => came('summit.absent', true, { of, unit: 'yesNo' })),
        recorded('summit.keyMessages', found.keyMessages.length),
      ],
    };
  },
});
