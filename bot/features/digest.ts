import { chooseDigestReaders } from '../../cards/forms/choose-digest-readers.ts';
import { digestDesk } from '../../cards/forms/digest-desk.ts';
import { digestSeen } from '../../cards/forms/digest-seen.ts';
import { previewDigest } from '../../cards/forms/preview-digest.ts';
import { sendDigestNow } from '../../cards/forms/send-digest-now.ts';
import { showDigest } from '../../cards/forms/show-digest.ts';
import { showDigestRecord } from '../../cards/forms/show-digest-record.ts';
import { stopDigest } from '../../cards/forms/stop-digest.ts';
import { testDigest } from '../../cards/forms/test-digest.ts';
import { digestCard, digestText } from '../../cards/views/digest-card.ts';
import { type DeskNews, digestDeskCard } from '../../cards/views/digest-desk-card.ts';
import { digestPreviewCard } from '../../cards/views/digest-preview-card.ts';
import { digestRecordCard } from '../../cards/views/digest-record-card.ts';
import { words } from '../../cards/wording/words.ts';
import { londonDay } from '../../programme/calendar.ts';
import { digestDeskService } from '../../programme/digest/digest-desk-service.ts';
import { DIGEST, DIGEST_TEST } from '../../programme/digest/digest-progress.ts';
import { digestService } from '../../programme/digest/digest-service.ts';
import type { DigestDeskView } from '../../programme/digest/digest-view.ts';
import { digestTime } from '../../programme/digest/week.ts';
import type { Outcome } from '../../programme/outcome.ts';
import { may } from '../../programme/region/permissions.ts';
import { answer, refused } from '../answer.ts';
import { type Action, action, type Caller, type Feature, type Telling } from '../feature.ts';
import type { Reply } from '../reply.ts';

const say = words.digest;

type DigestFeatureDeps = Parameters<typeof digestDeskService>[0] & {
  /** Something is to be sent: reconcile at once. */
  wake(): void;
};

/** The weekly digest: one for each week and recipient, from what the features contribute. */
export function digestFeature({ wake, ...deps }: DigestFeatureDeps): Feature {
  const desk = digestDeskService(deps);
  const reader = digestService(deps);
  return {
    name: 'digest',
    commands: [
      {
        ...say.command,
        audience: 'private',
        run: async caller =>
          may(caller.person, 'runDigest', londonDay(caller.now))
            ? deskReply(caller, await desk.desk(caller))
            : answer(await reader.own(caller), view => digestCard(view)),
      },
    ],
    actions: [...readerActions(reader), ...deskActions(desk, wake)],
    jobs: [{ name: 'digest.begin', reconcile: reader.reconcile }],
    tellings: digestTellings(reader, desk),
  };
}

type Reader = ReturnType<typeof digestService>;
type Desk = ReturnType<typeof digestDeskService>;

const deskReply = ({ newId }: Caller, view: Outcome<DigestDeskView>, news?: DeskNews): Reply =>
  answer(view, found => digestDeskCard(found, newId(), news));

const readerActions = (reader: Reader): Action[] => [
  action(showDigest, async caller => answer(await reader.own(caller), view => digestCard(view))),
  action(digestSeen, async (caller, { week, to }): Promise<Reply> => {
    const seen = await reader.seen(caller, week, to);
    if (!seen.ok) return refused(seen.refusals);
    const noted = seen.value.isNew ? say.noted : say.notedBefore;
    return { kind: 'notice', text: noted(digestTime(week)) };
  }),
];

const deskActions = (desk: Desk, wake: () => void): Action[] => [
  action(digestDesk, async caller => deskReply(caller, await desk.desk(caller))),
  action(chooseDigestReaders, async (caller, { roles }) =>
    deskReply(caller, await desk.choose(caller, roles), 'chosen'),
  ),
  action(previewDigest, async (caller, { role }) =>
    answer(await desk.preview(caller, role), view => digestPreviewCard(view, 'preview')),
  ),
  action(testDigest, async (caller, { role, press }) => {
    const test = await desk.test(caller, role, press);
    if (test.ok) wake();
    return answer(test, view => digestPreviewCard(view, 'testSent'));
  }),
  action(sendDigestNow, async caller => {
    const sent = await desk.sendNow(caller);
    if (!sent.ok) return refused(sent.refusals);
    wake();
    return deskReply(caller, { ok: true, value: sent.value.desk }, { added: sent.value.added });
  }),
  action(stopDigest, async (caller, { week }) => {
    const stopped = await desk.stop(caller, week);
    return stopped.ok
      ? deskReply(caller, { ok: true, value: stopped.value.desk }, { stopped: stopped.value.stopped })
      : refused(stopped.refusals);
  }),
  action(showDigestRecord, async (caller, { week, page }) =>
    answer(await desk.record(caller, week, page), digestRecordCard),
  ),
];

const digestTellings = (reader: Reader, desk: Desk): Telling[] => [
  {
    kind: DIGEST,
    due: reader.due,
    async draw(delivery, person, now) {
      const drawn = await reader.draw(delivery, person, now);
      if (!drawn) return undefined;
      const { view, asOf } = drawn;
      return { text: digestText(view), card: digestCard(view, delivery.recipient), asOf };
    },
  },
  {
    kind: DIGEST_TEST,
    // Asked for by a press, which puts it into the outbox.
    due: async () => [],
    async draw(delivery, _, now) {
      const view = await desk.drawTest(delivery, now);
      return view && { text: digestText(view.digest), card: digestPreviewCard(view, 'test') };
    },
  },
];
