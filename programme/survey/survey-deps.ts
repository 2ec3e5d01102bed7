import type { KeyStore } from './key-store.ts';
import type { Sealing } from './sealing.ts';
import type { CommentStore, InvitationStore, ResponseStore, WindowStore } from './survey-store.ts';

/** What both surveys stand on. */
export interface SurveyDeps {
  windows: WindowStore;
  invitations: InvitationStore;
  responses: ResponseStore;
  comments: CommentStore;
  keys: KeyStore;
  sealing: Sealing;
  /** A random id that tells nothing. */
  newId(): string;
}
