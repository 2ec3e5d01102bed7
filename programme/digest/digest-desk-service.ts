import type { Asker } from '../asker.ts';
import { plusLondonDays } from '../calendar.ts';
import type { Delivery, DueMessage } from '../delivery/message.ts';
import type { OutboxStore } from '../delivery/outbox-store.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { denied } from '../region/people-deps.ts';
import type { Person } from '../region/person.ts';
import type { Role } from '../region/roles.ts';
import { digestContent } from './digest-content.ts';
import { DIGEST_TEST, digestMailing, issueProgress } from './digest-progress.ts';
import { digestRecord } from './digest-record.ts';
import type { DigestDeps } from './digest-service.ts';
import type { DigestDeskView, DigestRecordView, DigestView } from './digest-view.ts';
import { READER_ROLES, type ReaderRole, readerRoles, readersOf } from './readers.ts';
import { digestTime, digestWeek, nextDigestTime, plusWeeks, type Week } from './week.ts';

/** A test that could not be sent by then is forgotten. */
const TEST_DAYS = 1;

/** The digest's next issue as somebody with one role would get it. */
export interface PreviewView {
  role: ReaderRole;
  digest: DigestView;
}

/** The digest for the programme manager: who gets it, what it will say, and what became of it. */
export function digestDeskService(deps: DigestDeps & { outbox: Pick<OutboxStore, 'offer'> }) {
  const { region, people, digests, mailings, outbox } = deps;
  const content = digestContent(deps.sections);
  const refusal = (asker: Asker) => denied(asker, 'runDigest');

  async function desk(now: Date): Promise<DigestDeskView> {
    const [roles, [newest]] = await Promise.all([readerRoles(digests, region), digests.latest(region, 1)]);
    const [readers, issue] = await Promise.all([
      readersOf(people, region, roles, now),
      newest && digests.issue(region, newest.week),
    ]);
    const begun = issue && issue.recipients.length > 0 ? issue : undefined;
    return {
      nextAt: nextDigestTime(now),
      roles,
      readers: readers.length,
      ...(begun && {
        latest: {
          week: begun.week,
          sentOn: digestTime(begun.week),
          progress: await issueProgress(mailings, begun),
          ...(begun.stopped && { stoppedAt: begun.stopped.at }),
        },
      }),
    };
  }

  async function preview(role: ReaderRole, now: Date): Promise<PreviewView> {
    // What was sent last was true then: from there on all is new.
    const last = digestWeek(now);
    const reader: Person = {
      id: 'preview',
      region,
      accounts: [],
      name: '',
      authorityConfirmed: true,
      roles: [{ role }],
    };
    return { role, digest: await content(region, reader, plusWeeks(last, 1), digestTime(last), now) };
  }

  return {
    async desk(asker: Asker): Promise<Outcome<DigestDeskView>> {
      return refusal(asker) ?? done(await desk(asker.now));
    },

    /** Nobody may be chosen: then no digest goes out. */
    async choose(asker: Asker, roles: readonly string[]): Promise<Outcome<DigestDeskView>> {
      const refused = refusal(asker);
      if (refused) return refused;
      const { person, now } = asker;
      const chosen: Role[] = READER_ROLES.filter(role => roles.includes(role));
      await digests.putSettings({ region, roles: chosen, changedBy: person.id, changedAt: now });
      return done(await desk(now));
    },

    async preview(asker: Asker, role: ReaderRole): Promise<Outcome<PreviewView>> {
      return refusal(asker) ?? done(await preview(role, asker.now));
    },

    /** Sends the preview to whoever asks. `id` names the press, so that pressing twice sends once. */
    async test(asker: Asker, role: ReaderRole, id: string): Promise<Outcome<PreviewView>> {
      const refused = refusal(asker);
      if (refused) return refused;
      const { person, now } = asker;
      const test: DueMessage = {
        ...{ region, kind: DIGEST_TEST, subject: `${digestWeek(now)}/${role}/${id}`, recipient: person.id },
        ...{ notBefore: now, dropAfter: plusLondonDays(now, TEST_DAYS), urgent: true },
      };
      await outbox.offer([test], now);
      return done(await preview(role, now));
    },

    async drawTest({ subject }: Delivery, now: Date): Promise<PreviewView | undefined> {
      const role = READER_ROLES.find(one => one === subject.split('/')[1]);
      return role && preview(role, now);
    },

    /** This week's digest to those who get it by now and were not among its recipients. */
    async sendNow(asker: Asker): Promise<Outcome<{ added: number; desk: DigestDeskView }>> {
      const refused = refusal(asker);
      if (refused) return refused;
      const { now } = asker;
      const week = digestWeek(now);
      const nextAt = nextDigestTime(now);
      const readers = await readersOf(people, region, await readerRoles(digests, region), now);
      if (readers.length === 0) return refuse({ code: 'digestForNobody' });
      const issue = await digests.begin({ region, week, startedAt: now, recipients: [] });
      if (issue.stopped) return refuse({ code: 'digestStopped', stoppedAt: issue.stopped.at, nextAt });
      const missing = readers.map(({ id }) => id).filter(id => !issue.recipients.includes(id));
      if (missing.length === 0) {
        const recipients = issue.recipients.length;
        return refuse({ code: 'digestAlreadySent', sentOn: digestTime(week), recipients, nextAt });
      }
      await digests.addRecipients(region, week, missing);
      return done({ added: missing.length, desk: await desk(now) });
    },

    /** Stops what has not been sent; what is on its way arrives. `stopped` counts recipients who will not get it. */
    async stop(asker: Asker, week: Week): Promise<Outcome<{ stopped: number; desk: DigestDeskView }>> {
      const refused = refusal(asker);
      if (refused) return refused;
      const { person, now } = asker;
      const issue = await digests.issue(region, week);
      if (!issue || issue.recipients.length === 0)
        return refuse({ code: 'noDigestYet', nextAt: nextDigestTime(now) });
      const before = await issueProgress(mailings, issue);
      if (before.waiting === 0) return refuse({ code: 'nothingToStop', sentOn: digestTime(week) });
      // First the issue, so that nothing new is put into the outbox behind the back of the second step.
      const stopped = { at: now, by: person.id };
      await digests.stop(region, week, stopped);
      await mailings.stop(digestMailing(region, week));
      const after = await issueProgress(mailings, { ...issue, stopped });
      return done({ stopped: after.dropped - before.dropped, desk: await desk(now) });
    },

    async record(asker: Asker, week: Week | undefined, page: number): Promise<Outcome<DigestRecordView>> {
      const refused = refusal(asker);
      if (refused) return refused;
      const { now } = asker;
      const [newest] = await digests.latest(region, 1);
      const wanted = week ?? newest?.week;
      const record = wanted === undefined ? undefined : await digestRecord(deps, wanted, page, now);
      return record && (record.progress.recipients > 0 || record.weeks.length > 1)
        ? done(record)
        : refuse({ code: 'noDigestYet', nextAt: nextDigestTime(now) });
    },
  };
}
