import type { CoverageView } from '../../programme/training/figures-service.ts';
import { showCoverage } from '../forms/show-coverage.ts';
import { type Card, card } from '../kit/card.ts';
import { barChart, callout, heading, note, paragraph, table } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { coverage: say } = words.readiness;

const NAME_CHARACTERS = 40;
/** A region has a handful of sub-regions. */
const SUB_REGIONS = 20;

/** Which sub-regions training has reached, and where the next session belongs (S14). */
export function coverageCard({ figures, subRegions }: CoverageView): Card {
  const shown = subRegions.slice(0, SUB_REGIONS);
  const gaps = shown.filter(({ reach }) => reach === 'none').map(({ name }) => plainText(short(name)));
  return card({
    summary: say.summary(figures.subRegionsReached, figures.subRegions),
    body: [
      heading(say.heading),
      paragraph(
        figures.sessionsDelivered === 0
          ? say.noSession
          : [
              say.trained(figures.trained, figures.authoritiesReached, figures.sessionsDelivered),
              say.reached(figures.subRegionsReached, figures.subRegions),
              ...(figures.trainerDays > 0 ? [say.trainerDays(figures.trainerDays)] : []),
              say.absent(figures.lateCancelled, figures.didNotAttend),
            ].join(' '),
      ),
      ...(gaps.length ? [callout(say.gaps(words.format.list(gaps)), 'Warning')] : []),
      ...(shown.length
        ? [
            ...barChart(
              say.chart,
              shown.map(({ name, attended }) => [plainAnywhere(short(name)), attended] as const),
            ),
            table(
              [say.columns.subRegion, say.columns.reach, say.columns.attended, say.columns.sessions],
              shown.map(({ name, reach, attended, delivered, planned }) => [
                plainText(short(name)),
                say.reach[reach],
                String(attended),
                say.sessions(delivered, planned),
              ]),
              [3, 3, 2, 4],
            ),
          ]
        : [paragraph(say.noSubRegions)]),
      note(say.note),
    ],
    actions: [showCoverage.submit(say.refresh)],
  });
}

const short = (name: string): string => shortened(name, NAME_CHARACTERS);
