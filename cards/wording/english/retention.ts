import type { RetentionRule } from '../../../programme/retention/retention-rules.ts';

/** What a rule removes, as it stands in a list of counts. */
const RULES: Record<RetentionRule, string> = {
  conversations: 'Conversations of leavers, or without use for 12 months',
  debateAuthors: 'Names beside debate entries, after 12 months',
  bookingNames: 'Names on places at sessions, after 3 years',
  accessNeeds: 'What people need at a session, after 30 days',
  summitGuests: 'Names of guests of a summit, after 3 years',
  invitations: 'Who was asked after a session, 30 days after the close',
  texts: 'Texts in answers, 2 years after the close',
  answers: 'Answers, 6 years after the close',
  rightsRequests: "Requests about people's own data, 2 years after they were answered",
  auditEvents: 'Lines of the audit trail, after 2 years',
  digests: 'Who got a weekly digest, after 2 years',
};

/** `npm run retention`. */
export const retention = {
  usage:
    'Use: npm run retention -- [--dry-run]\nRemoves what has been kept for as long as was promised. With --dry-run it only says how much that would be.',
  noRegion: 'Which region? Set REGION to its code, as the bot has it.',
  unknownRegion: (code: string) => `There is no region ${code} in this database. Set REGION to its code.`,
  noStore: (why: string) =>
    `The data cannot be opened: ${why}\nWhere the bot runs on the embedded store, stop it first, or give both the same MONGODB_URI.`,
  rehearsed: (region: string) => `Would be removed in region ${region}; nothing was changed:`,
  removed: (region: string) => `Removed in region ${region}:`,
  count: (rule: RetentionRule, n: number) => `${String(n).padStart(8)}  ${RULES[rule]}`,
};
