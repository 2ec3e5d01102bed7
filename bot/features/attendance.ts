import { correctAttendance } from '../../cards/forms/correct-attendance.ts';
import { exportRoster } from '../../cards/forms/export-roster.ts';
import { getCertificate } from '../../cards/forms/get-certificate.ts';
import { saveAttendance } from '../../cards/forms/save-attendance.ts';
import { showAttendance } from '../../cards/forms/show-attendance.ts';
import { showAttendanceCode } from '../../cards/forms/show-attendance-code.ts';
import { showRoster } from '../../cards/forms/show-roster.ts';
import { attendanceCard, attendanceCodeCard, hereCard } from '../../cards/views/attendance-card.ts';
import { certificatesCard } from '../../cards/views/certificates-card.ts';
import { downloadCard } from '../../cards/views/download-card.ts';
import { pickSessionCard } from '../../cards/views/pick-session-card.ts';
import { rosterCard } from '../../cards/views/roster-card.ts';
import { words } from '../../cards/wording/words.ts';
import { attendanceCsv, attendanceFileName } from '../../programme/training/attendance-csv.ts';
import type { CertificateView } from '../../programme/training/certificate-service.ts';
import type { TrainingServices } from '../../programme/training/training-services.ts';
import { answer, refused } from '../answer.ts';
import { type CertificateTexts, certificatePdf } from '../documents/certificate-pdf.ts';
import { type Action, action, type Caller, type Command, type Feature } from '../feature.ts';
import type { Reply } from '../reply.ts';
import { permitted } from './permitted.ts';

interface AttendanceDeps {
  services: TrainingServices;
  /** Puts a file where the person can fetch it; answers its address. */
  offerFile(file: { name: string; type: string; content: Uint8Array }, now: Date): Promise<string>;
  /** Something changed that others should be told of: reconcile at once. */
  wake(): void;
}

const {
  certificate: certificateWords,
  commands: say,
  here: hereWords,
  list,
  pick,
  placeOf,
} = words.attendance;

/** Who is on a session, who was there, and what they get for it. */
export const attendanceFeature = (deps: AttendanceDeps): Feature => ({
  name: 'attendance',
  commands: commands(deps),
  actions: [...attendanceActions(deps), ...listActions(deps)],
});

function commands(deps: AttendanceDeps): Command[] {
  const { attendance, roster, sessions } = deps.services;

  /** The session that was named, or else one to choose. */
  async function named(
    caller: Caller,
    code: string,
    show: (id: string) => Promise<Reply>,
    choose: () => Promise<Reply>,
  ): Promise<Reply> {
    if (code === '') return choose();
    const found = await sessions.called(caller, code);
    return found.ok ? show(found.value.id) : refused(found.refusals);
  }

  return [
    permitted('takeAttendance', say.attendance, (caller, rest) =>
      named(
        caller,
        rest,
        id => sheetReply(deps, caller, id),
        async () => {
          const waiting = await attendance.waiting(caller);
          const [only, ...others] = waiting.ok ? waiting.value : [];
          if (only && others.length === 0) return sheetReply(deps, caller, only.id);
          const texts = { heading: pick.attendanceHeading, none: pick.attendanceNone };
          return answer(waiting, found => pickSessionCard(texts, showAttendance, found));
        },
      ),
    ),
    permitted('seeRoster', say.roster, (caller, rest) =>
      named(
        caller,
        rest,
        id => rosterReply(deps, caller, id),
        async () => {
          const texts = { heading: pick.rosterHeading, none: pick.rosterNone };
          return answer(await roster.sessions(caller), found => pickSessionCard(texts, showRoster, found));
        },
      ),
    ),
    {
      ...say.here,
      audience: 'private',
      async run(caller, rest) {
        if (rest === '') return { kind: 'notice', text: hereWords.codeMissing };
        const marked = await attendance.here(caller, rest);
        if (marked.ok) deps.wake();
        return answer(marked, hereCard);
      },
    },
    {
      ...say.certificate,
      audience: 'private',
      run: (caller, rest) =>
        certificateReply(deps, caller, ({ session }) => session.code === rest.toUpperCase()),
    },
  ];
}

const sheetReply = async ({ services }: AttendanceDeps, caller: Caller, session: string): Promise<Reply> =>
  answer(await services.attendance.sheet(caller, session), attendanceCard);

const rosterReply = async ({ services }: AttendanceDeps, caller: Caller, session: string): Promise<Reply> =>
  answer(await services.roster.roster(caller, session), rosterCard);

function attendanceActions(deps: AttendanceDeps): Action[] {
  const { attendance } = deps.services;
  return [
    action(showAttendance, (caller, { session }) => sheetReply(deps, caller, session)),
    action(saveAttendance, async (caller, { session, shown, present }) => {
      const tickets = { shown: shown.map(Number), present: present.map(Number) };
      const saved = await attendance.save(caller, session, tickets);
      if (saved.ok) deps.wake();
      return answer(saved, attendanceCard);
    }),
    action(showAttendanceCode, async (caller, { session }) =>
      answer(await attendance.showCode(caller, session), attendanceCodeCard),
    ),
    action(correctAttendance, async (caller, { session, ticket, to, reason }) => {
      const corrected = await attendance.correct(caller, session, { ticket: Number(ticket), to, reason });
      if (corrected.ok) deps.wake();
      return answer(corrected, attendanceCard);
    }),
  ];
}

const listActions = (deps: AttendanceDeps): Action[] => [
  action(showRoster, (caller, { session }) => rosterReply(deps, caller, session)),
  action(exportRoster, async (caller, { session }) => {
    const roster = await deps.services.roster.roster(caller, session);
    if (!roster.ok) return refused(roster.refusals);
    const place = ({ state }: { state: Parameters<typeof placeOf>[0] }) => placeOf(state);
    const content = attendanceCsv(roster.value, { columns: list.columns, place });
    return fileReply(deps, caller, {
      name: attendanceFileName(roster.value),
      type: 'text/csv; charset=utf-8',
      content: Buffer.from(content),
    });
  }),
  action(getCertificate, (caller, { session }) =>
    certificateReply(deps, caller, view => view.session.id === session),
  ),
];

/** The certificate that is meant; of several that may be, a list to choose from. */
async function certificateReply(
  deps: AttendanceDeps,
  caller: Caller,
  isMeant: (view: CertificateView) => boolean,
): Promise<Reply> {
  const attended = await deps.services.certificates.attended(caller);
  if (!attended.ok) return refused(attended.refusals);
  const [only, ...others] = attended.value;
  const meant = attended.value.find(isMeant) ?? (others.length === 0 ? only : undefined);
  if (!meant) return { kind: 'card', card: certificatesCard(attended.value) };
  return fileReply(deps, caller, {
    name: certificateWords.fileName(meant.session.code),
    type: 'application/pdf',
    content: await certificatePdf(textsOf(meant), caller.now),
  });
}

async function fileReply(
  { offerFile }: AttendanceDeps,
  { now }: Caller,
  file: { name: string; type: string; content: Uint8Array },
): Promise<Reply> {
  const url = await offerFile(file, now);
  return { kind: 'card', card: downloadCard({ name: file.name, url }) };
}

function textsOf({
  session,
  name,
  programmeName,
  regionName,
  hours,
  issuedAt,
}: CertificateView): CertificateTexts {
  const { pdf } = certificateWords;
  return {
    title: pdf.title,
    lead: pdf.lead,
    name,
    did: pdf.did,
    programme: programmeName,
    when: pdf.when(session.startsAt, session.endsAt),
    hours: pdf.hours(hours),
    region: regionName,
    issued: pdf.issued(session.code, issuedAt),
  };
}
