import type { Asker } from '../asker.ts';
import { londonDay, plusMilliseconds } from '../calendar.ts';
import type { MailingStore } from '../delivery/mailing-store.ts';
import type { Delivery, DueMessage } from '../delivery/message.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { PeopleStore } from '../region/people-store.ts';
import type { Person } from '../region/person.ts';
import { holds } from '../region/roles.ts';
import { asOfNow, digestContent } from './digest-content.ts';
import { DIGEST, digestMailing } from './digest-progress.ts';
import type { DigestStore } from './digest-store.ts';
import type { DigestView } from './digest-view.ts';
import { oncePerInstant, steadyFor } from './once-per-instant.ts';
import { readerRoles, readersOf } from './readers.ts';
import type { DigestSection } from './section.ts';
import { digestTime, digestWeek, plusWeeks, type Week, weekBefore } from './week.ts';

/** Nearly everybody has had one in these weeks, which are as many as a digest looks back. */
const RECENT_WEEKS = 8;
/** Two thousand are drawn in some seconds, in many small batches, and reading all that stands takes longer than drawing. */
const ONE_READING_MS = 5_000;

export interface DigestDeps {
  region: string;
  people: PeopleStore;
  digests: DigestStore;
  mailings: MailingStore;
  sections: readonly DigestSection[];
}

/** The digest for those who read it: one for each ISO week and recipient (D1). */
export function digestService(deps: DigestDeps) {
  const { region, people, digests, mailings } = deps;
  const content = digestContent(deps.sections);
  const readingAt = steadyFor(ONE_READING_MS);
  const mailingOf = (week: Week) => digestMailing(region, week);
  const standing = oncePerInstant(async () => ({
    roles: await readerRoles(digests, region),
    issues: await digests.latest(region, RECENT_WEEKS),
  }));

  /** What was new to a person before the digest of this week: by what was surely sent, not by any clock. */
  async function sinceFor(ids: readonly string[], week: Week): Promise<Date> {
    const recent = plusWeeks(week, -RECENT_WEEKS);
    const { lastAsOf, firstSubject = week } = await mailings.history(region, DIGEST, ids, recent);
    // Whoever was sent none at all missed what the first one would have told.
    return lastAsOf ?? weekBefore(firstSubject < week ? firstSubject : week);
  }

  /** Two records were merged after it had begun, and each would get one. */
  async function hasItAlready(delivery: Delivery, person: Person): Promise<boolean> {
    if (person.id === delivery.recipient) return false;
    const issue = await digests.issue(region, delivery.subject);
    return issue?.recipients.includes(person.id) ?? false;
  }

  return {
    /**
     * Begins the week whose time has come, once. The bot's first week goes to nobody: its digest would come at any time,
     * and the next Monday is near.
     */
    async reconcile(now: Date): Promise<void> {
      const week = digestWeek(now);
      const [newest] = await digests.latest(region, 1);
      if (newest !== undefined && newest.week >= week) {
        // Whoever can be reached again since would have it revived.
        if (newest.stopped) await mailings.stop(mailingOf(newest.week));
        return;
      }
      const readers =
        newest === undefined ? [] : await readersOf(people, region, await readerRoles(digests, region), now);
      await digests.begin({ region, week, startedAt: now, recipients: readers.map(({ id }) => id) });
    },

    async due(now: Date): Promise<DueMessage[]> {
      const week = digestWeek(now);
      const issue = await digests.issue(region, week);
      if (issue === undefined || issue.stopped) return [];
      const dropAfter = plusMilliseconds(digestTime(plusWeeks(week, 1)), -1);
      return issue.recipients.map(recipient => ({
        ...mailingOf(week),
        recipient,
        notBefore: digestTime(week),
        dropAfter,
      }));
    },

    /** Drawn when it is sent; undefined for whoever has left, or lost the role, and once it was stopped. */
    async draw(
      delivery: Delivery,
      person: Person,
      now: Date,
    ): Promise<{ view: DigestView; asOf: Date } | undefined> {
      const { roles, issues } = await standing(region, now);
      const week = delivery.subject;
      const isStopped = issues.some(issue => issue.week === week && issue.stopped);
      if (isStopped || !holds(person, roles, londonDay(now))) return undefined;
      if (await hasItAlready(delivery, person)) return undefined;
      const since = await sinceFor([...new Set([delivery.recipient, person.id])], week);
      const at = readingAt(now);
      return { view: await content(region, person, week, since, at), asOf: asOfNow(at) };
    },

    /** The reader's own, as it would be now; it counts for nothing. */
    async own({ person, now }: Asker): Promise<Outcome<DigestView>> {
      const roles = await readerRoles(digests, region);
      if (!holds(person, roles, londonDay(now))) return refuse({ code: 'digestNotForYou', roles });
      const week = digestWeek(now);
      return done(await content(region, person, week, await sinceFor([person.id], week), now));
    },

    /** `to` is the recipient whose copy it is: the reader, or a record that was merged into hers. */
    async seen(
      { person, now }: Asker,
      week: Week,
      to: string,
    ): Promise<Outcome<{ week: Week; isNew: boolean }>> {
      const isHers = to === person.id || (await people.byId(region, to))?.mergedInto === person.id;
      if (!isHers || !(await mailings.copyTo(mailingOf(week), to))) return refuse({ code: 'digestNotFound' });
      return done({ week, isNew: await mailings.acknowledge(mailingOf(week), to, now) });
    },
  };
}
