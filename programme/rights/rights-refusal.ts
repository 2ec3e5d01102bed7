import type { RequestKind, RequestState } from './rights-request.ts';

/** What may be refused about people's rights. */
export type RightsRefusal =
  | { code: 'requestNotFound' }
  | { code: 'requestOpen'; kind: RequestKind }
  | { code: 'requestNotOpen'; state: RequestState }
  /** The same for somebody else, whose name is `name`. */
  | { code: 'alreadyAsked'; name: string; kind: RequestKind }
  /** Nobody is called so, or several are. */
  | { code: 'nobodyHeld'; text: string; found: number }
  | { code: 'correctionMissing' }
  /** The day on which it came is still to come, or more than a year ago, and so mistyped. */
  | { code: 'receivedAnotherDay' }
  /** An own request is made in the chat. */
  | { code: 'askForYourself' }
  | { code: 'cannotDecideOwnErasure' }
  | { code: 'lastManagerStays' };
