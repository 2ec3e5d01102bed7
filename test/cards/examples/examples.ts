import type { Card } from '../../../cards/kit/card.ts';
import type { Scale, Typed } from './votes.ts';

/** Cards by what they are: the name of the function that draws them, then what is special. */
export type Examples = (typed: Typed, scale: Scale) => Record<string, Card>;
