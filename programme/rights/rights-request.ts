import { type Day, londonDay, plusLondonMonths } from '../calendar.ts';

/** What somebody may ask for that a person has to decide. Forms carry these names, so they are permanent. */
export const REQUEST_KINDS = ['correct', 'erase', 'access', 'object'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** How a request came that was not made in the chat. Forms carry these names, too. */
export const REQUEST_WAYS = ['letter', 'email', 'phone', 'inPerson'] as const;
export type RequestWay = (typeof REQUEST_WAYS)[number];

/**
 * `agreed` is for erasing alone: it is decided, and under way until all of it is done. `withdrawn`: whoever asked thought
 * better of it.
 */
export const REQUEST_STATES = ['asked', 'agreed', 'done', 'refused', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Nothing more is to be done about it. */
export const isOver = (state: RequestState): boolean => state !== 'asked' && state !== 'agreed';

/** Somebody's request about her own data (P8). One of a kind is open at a time. */
export interface RightsRequest {
  region: string;
  id: string;
  person: string;
  kind: RequestKind;
  /** What should be corrected; gone once the person is erased. */
  text?: string;
  /** Who entered it for her, when it came otherwise than in the chat; what becomes of it she is told in that way. */
  entered?: { by: string; way: RequestWay; at: Date };
  /** Of one that was entered the beginning of the day on which it came. */
  askedAt: Date;
  /** The last day on which it has to be answered: within one month. */
  dueOn: Day;
  state: RequestState;
  /** Who agreed, refused or did it; absent where it was withdrawn. */
  decidedBy?: string;
  decidedAt?: Date;
  /** Why it was refused. */
  reason?: string;
}

/** A request as it begins, to be answered within one month by the rule of the corresponding date. */
export const begunRequest = (
  asked: Pick<RightsRequest, 'region' | 'id' | 'person' | 'kind' | 'askedAt'>,
): RightsRequest => ({ ...asked, dueOn: londonDay(plusLondonMonths(asked.askedAt, 1)), state: 'asked' });
