import type { MailingProgress } from '../delivery/mailing-progress.ts';
import type { Role } from '../region/roles.ts';
import type { DigestLine } from './line.ts';
import type { SectionKind } from './section.ts';
import type { Week } from './week.ts';

/** A digest as one reader gets it. */
export interface DigestView {
  week: Week;
  /** When that week's digest goes out, or went. */
  sentOn: Date;
  /** What came after this is in it as new. */
  since: Date;
  /** In their order (D2), without those that have nothing to say. Decisions alone are not news. */
  sections: { kind: SectionKind; lines: readonly DigestLine[] }[];
}

/** Did anything happen? What still waits for a decision is no news. */
export const hasNews = ({ sections }: DigestView): boolean =>
  sections.some(({ kind }) => kind !== 'decisions');

/** What the programme manager sees and can do about the digest. */
export interface DigestDeskView {
  nextAt: Date;
  /** Roles that get it. */
  roles: readonly Role[];
  /** How many people hold them today. */
  readers: number;
  latest?: {
    week: Week;
    sentOn: Date;
    progress: MailingProgress;
    stoppedAt?: Date;
  };
}

/** One recipient of one week's digest, and what became of it. */
export interface DigestCopy {
  name: string;
  state: 'waiting' | 'sending' | 'sent' | 'seen' | 'uncertain' | 'unreachable' | 'failed' | 'dropped';
  /** A code of ours, of Teams or of the network. */
  reason?: string;
  /** When it was sent or seen. */
  at?: Date;
  /** Set where it can be sent again: the message's key. */
  key?: string;
}

/** The record of one week's digest, recipient by recipient. */
export interface DigestRecordView {
  week: Week;
  sentOn: Date;
  progress: MailingProgress;
  stoppedAt?: Date;
  /** Those who need somebody's attention first, then those who have not seen it, by name. */
  copies: DigestCopy[];
  page: number;
  pages: number;
  /** Those of all pages that can be sent again, up to what one card offers. */
  sendable: DigestCopy[];
  moreSendable: number;
  /** Weeks of which there is a record, newest first. */
  weeks: { week: Week; sentOn: Date }[];
}
