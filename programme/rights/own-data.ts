import type { PersonView } from '../region/people-views.ts';
import { HELD_SECTIONS, type HeldSection } from './held-source.ts';
import type { PlaceKey } from './held-sources.ts';
import type { Trace } from './held-store.ts';
import type { RightsRequest } from './rights-request.ts';

/** Things of one kind in which somebody stands in one way. */
export interface HeldLine {
  key: PlaceKey;
  count: number;
  /** The newest few, the newest first. */
  latest: Pick<Trace, 'name' | 'at'>[];
}

/** Everything that is held about one person. */
export interface HeldData {
  view: PersonView;
  sections: { section: HeldSection; lines: HeldLine[] }[];
}

/** The same for her own eyes. */
export interface OwnData extends HeldData {
  /** Her requests that are not over. */
  requests: RightsRequest[];
  /** Codes of sessions about which she has answered, while an answer can be taken back with its receipt. */
  answered: string[];
}

const LATEST = 3;

/** Traces by section and place; places without one are left out. */
export function linesOf(found: readonly { section: HeldSection; traces: readonly Trace[] }[]) {
  const sections = HELD_SECTIONS.map(section => {
    const traces = found.filter(one => one.section === section).flatMap(one => one.traces);
    const keys = [...new Set(traces.map(({ key }) => key))];
    return {
      section,
      lines: keys.map(key =>
        lineOf(
          key,
          traces.filter(one => one.key === key),
        ),
      ),
    };
  });
  return sections.filter(({ lines }) => lines.length > 0);
}

const lineOf = (key: PlaceKey, traces: readonly Trace[]): HeldLine => ({
  key,
  count: traces.length,
  latest: traces
    .slice(-LATEST)
    .reverse()
    .map(({ name, at }) => ({ ...(name !== undefined && { name }), ...(at !== undefined && { at }) }))
    .filter(({ name, at }) => name !== undefined || at !== undefined),
});

/** The content of the file with everything: JSON, with each place told in words. `say` names a place. */
export const ownDataFile = (
  {
    view: {
      person: { confirmedBy: _, ...person },
      place,
    },
  }: Pick<HeldData, 'view'>,
  traces: readonly Trace[],
  { say, at }: { say: (key: PlaceKey) => string; at: Date },
): string =>
  `${JSON.stringify(
    {
      at,
      person: { ...person, ...(place !== undefined && { place }) },
      held: traces.map(({ key, name, at: when, facts }) => ({
        what: say(key),
        ...(name !== undefined && { of: name }),
        ...(when !== undefined && { at: when }),
        ...facts,
        collection: key.split('.')[0],
      })),
    },
    null,
    2,
  )}\n`;
