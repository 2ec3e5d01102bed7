import type { RequestKind, RequestState } from './rights-request.ts';

/** What may be refused about people's rights. */
export type RightsRefusal =
  | { code: 'requestNotFound' }
  | { code: 'requestOpen'; kind: RequestKind }
  | { code: 'requestNotOpen'; state: RequestState }
  | { code: 'cannotDecideOwnErasure' }
  | { code: 'lastManagerStays' };
