import type { DigestDeskView } from '../../programme/digest/digest-view.ts';
import { chooseDigestReaders } from '../forms/choose-digest-readers.ts';
import { digestDesk } from '../forms/digest-desk.ts';
import { previewDigest } from '../forms/preview-digest.ts';
import { sendDigestNow } from '../forms/send-digest-now.ts';
import { showDigest } from '../forms/show-digest.ts';
import { showDigestRecord } from '../forms/show-digest-record.ts';
import { stopDigest } from '../forms/stop-digest.ts';
import { testDigest } from '../forms/test-digest.ts';
import { type Card, card, type Elements, inPlace, unfold } from '../kit/card.ts';
import { callout, heading, paragraph, subheading } from '../kit/elements.ts';
import { words } from '../wording/words.ts';

const { desk: say, progress } = words.digest;

/** What was just done, to be said on top. */
export type DeskNews = { stopped: number } | { added: number } | 'chosen';

/** The digest for the programme manager. `press` names the next press of the test button. */
export function digestDeskCard(view: DigestDeskView, press: string, news?: DeskNews): Card {
  const { nextAt, roles, readers, latest } = view;
  const carried = latest && { week: latest.week };
  const isGoing = latest && latest.progress.waiting > 0 && !latest.stoppedAt;
  return card({
    summary: say.summary(nextAt),
    body: [
      heading(say.heading),
      ...(news ? [callout(newsText(news), 'Good')] : []),
      paragraph(say.next(nextAt)),
      paragraph(say.readers(readers, roles)),
      ...standing(view),
      inPlace([
        unfold(say.audience, chooseDigestReaders.inputs({ roles: { preset: roles.join(',') } }), [
          chooseDigestReaders.submit(say.save),
        ]),
        unfold(say.tryOut, previewDigest.inputs(), [
          previewDigest.submit(say.preview),
          testDigest.submit(say.test, { press }),
        ]),
      ]),
    ],
    actions: [
      ...(carried && isGoing ? [stopDigest.submit(say.stop, carried)] : []),
      ...(carried ? [showDigestRecord.submit(say.record, { ...carried, page: 1 })] : []),
      sendDigestNow.submit(say.sendNow),
      showDigest.submit(say.own),
      digestDesk.submit(say.refresh),
    ],
  });
}

function standing({ latest }: DigestDeskView): Elements {
  if (!latest) return [paragraph(say.none)];
  const { sentOn, progress: figures, stoppedAt } = latest;
  return [
    subheading(say.latest(sentOn)),
    ...(stoppedAt ? [paragraph(say.stopped(stoppedAt))] : []),
    paragraph(progress(figures)),
    paragraph(say.seen(figures.seen, figures.sent)),
  ];
}

function newsText(news: DeskNews): string {
  if (news === 'chosen') return say.chosen;
  return 'stopped' in news ? say.nowStopped(news.stopped) : say.added(news.added);
}
