import { type MailingProgress, progressIn } from '../delivery/mailing-progress.ts';
import type { Mailing, MailingStore } from '../delivery/mailing-store.ts';
import type { DigestIssue } from './digest-store.ts';
import type { Week } from './week.ts';

export const DIGEST = 'digest';
export const DIGEST_TEST = 'digest.test';
/** Their subjects begin with the week. */
export const DIGEST_KINDS = [DIGEST, DIGEST_TEST];

/** The deliveries of one week. */
export const digestMailing = (region: string, week: Week): Mailing => ({
  region,
  kind: DIGEST,
  subject: week,
});

export const issueProgress = (
  mailings: Pick<MailingStore, 'counts' | 'seen'>,
  { region, week, recipients, stopped }: DigestIssue,
): Promise<MailingProgress> =>
  progressIn(mailings, digestMailing(region, week), {
    recipients: recipients.length,
    isStopped: stopped !== undefined,
  });
