import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { denied } from '../region/people-deps.ts';
import type { PeopleStore } from '../region/people-store.ts';
import { may } from '../region/permissions.ts';
import type { Deed, Report, ReportState } from './report.ts';
import { audiencesOf, seesDrafts, statesSeen } from './report-access.ts';
import { reportDigest } from './report-digest.ts';
import type { ReportMove } from './report-store.ts';
import type { ReportAction, ReportsView, ReportView } from './report-views.ts';
import { type Progress, type ReportWanted, type ReportWriterDeps, reportWriter } from './report-writer.ts';

export interface ReportDeps extends ReportWriterDeps {
  people: Pick<PeopleStore, 'byIds'>;
}

/** Reports in a list. */
const LISTED = 20;

/** What leads to a state, and who may do it. */
const STEPS = {
  check: { from: 'draft', to: 'disclosureChecked', permission: 'checkReport' },
  approve: { from: 'disclosureChecked', to: 'approved', permission: 'approveReport' },
  issue: { from: 'approved', to: 'issued', permission: 'issueReport' },
} as const satisfies Record<ReportAction, { from: ReportState; to: ReportMove['to']; permission: string }>;

/** The update for directors: drafted, checked for disclosure, approved, issued, and superseded by a later version. */
export function reportService(deps: ReportDeps) {
  const { reports, people } = deps;
  const writer = reportWriter(deps);

  /** A report that is for this person to see. Drafts are not there for others, not even as a refusal of their own. */
  async function seen({ person, now }: Asker, id: string): Promise<Outcome<Report>> {
    const day = londonDay(now);
    const report = await reports.byId(person.region, id);
    const states = statesSeen(person, day);
    if (!report || (states && !states.includes(report.state))) return refuse({ code: 'reportNotFound' });
    return audiencesOf(person, day).includes(report.audience)
      ? done(report)
      : refuse({ code: 'reportNotForYou', audience: report.audience });
  }

  async function view({ person, now }: Asker, report: Report): Promise<ReportView> {
    const day = londonDay(now);
    const deeds = [report.drafted, report.checked, report.approved, report.issued, report.superseded];
    const ids = deeds.flatMap(deed => (deed?.by === undefined ? [] : [deed.by]));
    const known = await people.byIds(person.region, [...new Set(ids)]);
    return {
      report,
      actions: (['check', 'approve', 'issue'] as const).filter(
        action => STEPS[action].from === report.state && may(person, STEPS[action].permission, day),
      ),
      names: Object.fromEntries(known.map(({ id, name }) => [id, name])),
      seesWithheld: seesDrafts(person, day),
    };
  }

  async function moved(asker: Asker, id: string, action: ReportAction, set: ReportMove['set']) {
    const found = await seen(asker, id);
    if (!found.ok) return found;
    const { from, to } = STEPS[action];
    const outcome = await makeRoom(found.value, { from, to, set }, asker);
    if (typeof outcome !== 'string') return outcome;
    const report = (await reports.byId(asker.person.region, id)) ?? found.value;
    return outcome === 'moved' ? done(await view(asker, report)) : refuse(notNow(report, to));
  }

  /** Moves it; where another version is issued, that one is superseded first, unless it is the later one. */
  async function makeRoom(
    { region, id, asAt, audience, version }: Report,
    move: ReportMove,
    { person, now }: Asker,
  ) {
    for (;;) {
      const outcome = await reports.move(region, id, move);
      if (outcome !== 'anotherIssued') return outcome;
      const issued = (await reports.versions(region, asAt, audience)).find(one => one.state === 'issued');
      if (!issued) continue;
      // Somebody who pressed at the same time was quicker: it must not make room for itself.
      if (issued.id === id) return 'notInState' as const;
      if (issued.version > version)
        return refuse({ code: 'newerReportIssued', version, newer: issued.version });
      const superseded = { at: now, by: person.id, version };
      await reports.move(region, issued.id, { from: 'issued', to: 'superseded', set: { superseded } });
    }
  }

  return {
    digest: [reportDigest(deps)],

    /** Draws up a new version; refused for a date of which nothing is recorded, or which is yet to come. */
    async draft(asker: Asker, wanted: ReportWanted): Promise<Outcome<ReportView>> {
      const refused = denied(asker, 'draftReport');
      if (refused) return refused;
      const drafted = await this.write(asker.person.region, wanted, { at: asker.now, by: asker.person.id });
      return drafted.ok ? done(await view(asker, drafted.value)) : drafted;
    },

    /** The same for the command line, where nobody asks for whom permissions could be looked up. */
    async write(
      region: string,
      wanted: ReportWanted,
      by: Deed,
      progress?: Progress,
    ): Promise<Outcome<Report>> {
      const today = londonDay(by.at);
      if (wanted.asAt > today) return refuse({ code: 'asAtInFuture', today });
      const first = await writer.firstDay(region);
      if (first === undefined) return refuse({ code: 'nothingRecorded' });
      if (wanted.asAt < first) return refuse({ code: 'asAtBeforeFirst', asAt: wanted.asAt, first });
      return done(await writer.write(region, wanted, by, progress));
    },

    /** The newest version for a date and audience, in whatever state. */
    async newest(region: string, { asAt, audience }: ReportWanted): Promise<Report | undefined> {
      const [last] = await reports.versions(region, asAt, audience);
      return last && reports.byId(region, last.id);
    },

    async show(asker: Asker, id: string): Promise<Outcome<ReportView>> {
      const found = await seen(asker, id);
      return found.ok ? done(await view(asker, found.value)) : found;
    },

    /** The report for whoever may know what it hides: those who make it. */
    async withheld(asker: Asker, id: string): Promise<Outcome<Report>> {
      return denied(asker, 'seeReportDrafts') ?? seen(asker, id);
    },

    /** Those that the asker may see, the latest date first. */
    async list({ person, now }: Asker): Promise<Outcome<ReportsView>> {
      const day = londonDay(now);
      const [audiences, states] = [audiencesOf(person, day), statesSeen(person, day)];
      const which = { audiences, ...(states && { states }) };
      const found = await reports.latest(person.region, which, LISTED);
      return done({ reports: found, audiences, mayDraft: may(person, 'draftReport', day) });
    },

    /** The disclosure check is recorded: by a performance lead or the information governance lead (DOMAIN 1.4). */
    async check(asker: Asker, id: string, note: string): Promise<Outcome<ReportView>> {
      const checked = { at: asker.now, by: asker.person.id, ...(note !== '' && { note }) };
      return denied(asker, 'checkReport') ?? moved(asker, id, 'check', { checked });
    },

    /** By the chair, after the check. */
    async approve(asker: Asker, id: string): Promise<Outcome<ReportView>> {
      const approved = { at: asker.now, by: asker.person.id };
      return denied(asker, 'approveReport') ?? moved(asker, id, 'approve', { approved });
    },

    /** It is final, its audience can read it, and an earlier version that was issued is superseded. */
    async issue(asker: Asker, id: string): Promise<Outcome<ReportView>> {
      const issued = { at: asker.now, by: asker.person.id };
      return denied(asker, 'issueReport') ?? moved(asker, id, 'issue', { issued });
    },
  };
}

export type ReportService = ReturnType<typeof reportService>;

/** Why a report cannot come to a state now: it is there or beyond already, or something has to be done before. */
function notNow({ version, state, ...report }: Report, to: ReportMove['to']) {
  const at = { checked: report.checked, approved: report.approved, issued: report.issued };
  const isDone =
    (to === 'disclosureChecked' && at.checked) ||
    (to === 'approved' && at.approved) ||
    (to === 'issued' && at.issued);
  if (isDone) return { code: 'reportAlready', version, state, at: isDone.at } as const;
  return to === 'issued' && at.checked
    ? ({ code: 'reportNotApproved', version } as const)
    : ({ code: 'reportNotChecked', version } as const);
}
