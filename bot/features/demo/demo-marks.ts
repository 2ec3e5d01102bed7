import type { Mark } from '../../../programme/vote/marks.ts';
import type { Method } from '../../../programme/vote/vote.ts';

/** The ballot of an invented voter who wants these topics, in this order, as far as the method lets it. */
export function demoMarks(method: Method, codes: readonly string[]): Mark[] {
  switch (method.kind) {
    case 'approval':
      return codes.slice(0, method.choices).map(code => ({ code, weight: 1 }));
    case 'points':
      return codes
        .map((code, i) => ({
          code,
          weight: Math.min(method.mostOnOne, method.points - i * method.mostOnOne),
        }))
        .filter(({ weight }) => weight > 0);
    case 'ranked':
      return codes.slice(0, method.places).map((code, i) => ({ code, weight: i + 1 }));
  }
}
