import type { Copy, MailingStore } from '../delivery/mailing-store.ts';
import type { PeopleStore } from '../region/people-store.ts';
import { digestMailing, issueProgress } from './digest-progress.ts';
import type { DigestIssue, DigestStore } from './digest-store.ts';
import type { DigestCopy, DigestRecordView } from './digest-view.ts';
import { digestTime, type Week } from './week.ts';

/** Names on one card, copies that can be sent again from it, and weeks to choose from. */
const ON_A_PAGE = 20;
const OFFERED = 20;
const WEEKS = 26;

/** What somebody has to look after comes first, then those who have not seen it. */
const ORDER: readonly DigestCopy['state'][] = [
  'uncertain',
  'failed',
  'unreachable',
  'sending',
  'waiting',
  'dropped',
  'sent',
  'seen',
];
const SENDABLE: readonly DigestCopy['state'][] = ['uncertain', 'failed', 'unreachable'];

interface Deps {
  region: string;
  people: Pick<PeopleStore, 'byIds'>;
  digests: Pick<DigestStore, 'issue' | 'latest'>;
  mailings: MailingStore;
}

/** The record of one week, recipient by recipient; undefined when it has not begun. `page` counts from 1. */
export async function digestRecord(
  { region, people, digests, mailings }: Deps,
  week: Week,
  page: number,
  now: Date,
): Promise<DigestRecordView | undefined> {
  const issue = await digests.issue(region, week);
  if (!issue) return undefined;
  const [copies, persons, latest, progress] = await Promise.all([
    mailings.copies(digestMailing(region, week)),
    people.byIds(region, issue.recipients),
    digests.latest(region, WEEKS),
    issueProgress(mailings, issue),
  ]);
  const nameOf = new Map(persons.map(({ id, name }) => [id, name]));
  const copyOf = new Map(copies.map(copy => [copy.recipient, copy]));
  const all = issue.recipients
    .map(id => viewOf(copyOf.get(id) ?? notOffered(issue), nameOf.get(id) ?? '', now))
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.name.localeCompare(b.name, 'en-GB'));
  const pages = Math.max(1, Math.ceil(all.length / ON_A_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const sendable = all.filter(({ key }) => key !== undefined);
  return {
    week,
    sentOn: digestTime(week),
    progress,
    ...(issue.stopped && { stoppedAt: issue.stopped.at }),
    copies: all.slice((shown - 1) * ON_A_PAGE, shown * ON_A_PAGE),
    page: shown,
    pages,
    sendable: sendable.slice(0, OFFERED),
    moreSendable: Math.max(0, sendable.length - OFFERED),
    weeks: latest.map(one => ({ week: one.week, sentOn: digestTime(one.week) })),
  };
}

type Known = Pick<Copy, 'state'> & Partial<Copy>;

/** Not in the outbox yet, and never if somebody has stopped it. */
const notOffered = ({ stopped }: DigestIssue): Known =>
  stopped ? { state: 'dropped', reason: 'stopped' } : { state: 'waiting' };

function viewOf(copy: Known, name: string, now: Date): DigestCopy {
  const { key, reason, sentAt, seenAt, dropAfter = now } = copy;
  const state = copy.state === 'sent' && seenAt ? 'seen' : copy.state;
  const at = seenAt ?? sentAt;
  return {
    name,
    state,
    ...(reason !== undefined && { reason }),
    ...(at && { at }),
    ...(key !== undefined && SENDABLE.includes(state) && dropAfter >= now && { key }),
  };
}
