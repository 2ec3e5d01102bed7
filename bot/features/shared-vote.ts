import { refreshSharedVote } from '../../cards/forms/refresh-shared-vote.ts';
import { ownVoteCard, sharedVoteCard } from '../../cards/views/shared-vote-card.ts';
import { words } from '../../cards/wording/words.ts';
import { plusMilliseconds } from '../../programme/calendar.ts';
import {
  type SharedVoteView,
  type StaleCard,
  sharedVoteService,
} from '../../programme/vote/shared-vote-service.ts';
import { answer, refused } from '../answer.ts';
import type { Messenger, OutgoingMessage } from '../delivery/messenger.ts';
import { action, type Caller, type Feature } from '../feature.ts';
import type { Log } from '../log.ts';
import type { Reply } from '../reply.ts';
import { allowed } from './voting/current-vote.ts';

interface SharedVoteDeps {
  stores: Parameters<typeof sharedVoteService>[0];
  region: string;
  messenger: Messenger;
  log: Pick<Log, 'notSent'>;
  /** The vote may have closed while its card was posted: reconcile at once. */
  wake(): void;
}

/** A card is edited at most once in this time: every edit makes up to 60 clients ask for their own state. */
const EDIT_PAUSE_MS = 5_000;
/** What Teams refused may be mended by people, such as a secret that has run out. */
const REFUSED_PAUSE_MS = 3_600_000;

const messageOf = (view: SharedVoteView): OutgoingMessage => {
  const card = sharedVoteCard(view);
  return { text: card.fallbackText ?? '', card };
};

/** The vote's card in a channel or group: posted by `share vote`, the same for all, and edited when voting is over. */
export function sharedVoteFeature({ stores, region, messenger, log, wake }: SharedVoteDeps): Feature {
  const service = sharedVoteService(stores);

  async function share(caller: Caller): Promise<Reply> {
    const views = await service.toShare(caller);
    if (!views.ok) return refused(views.refusals);
    const { id, scope, tenantId, serviceUrl, botId } = caller.place;
    if (scope === 'personal') return refused([{ code: 'nobodyToShareWith' }]);
    const place = { id, scope, tenantId, serviceUrl, botId };
    for (const view of views.value) {
      const sent = await messenger.send(place, messageOf(view));
      if (sent.kind !== 'sent') {
        log.notSent('message', sent.kind, sent.reason);
        return refused([{ code: 'notPosted', title: view.vote.title }]);
      }
      const { messageId } = sent;
      await service.posted(caller, view.vote, { id: caller.newId(), place, messageId });
    }
    wake();
    return { kind: 'nothing' };
  }

  /** An edit says how things are, so unlike a message it may be made twice. */
  async function edit(stale: StaleCard, now: Date): Promise<void> {
    if (!(await service.claim(stale, plusMilliseconds(now, EDIT_PAUSE_MS)))) return;
    const place = await service.placeOf(stale);
    const outcome = await messenger.edit(place, stale.card.messageId, messageOf(stale.view));
    if (outcome.kind === 'sent') return service.edited(stale);
    log.notSent('edit', outcome.kind, outcome.reason);
    if (outcome.kind === 'unreachable' || outcome.reason === 'ActivityNotFoundInConversation')
      return service.gone(stale);
    if (outcome.kind === 'failed') return service.postpone(stale, plusMilliseconds(now, REFUSED_PAUSE_MS));
    if (outcome.kind === 'retry' && (outcome.afterMs ?? 0) > EDIT_PAUSE_MS)
      await service.postpone(stale, plusMilliseconds(now, outcome.afterMs ?? 0));
  }

  return {
    name: 'sharedVote',
    commands: [
      { ...words.vote.sharedVote.command, audience: 'public', shownTo: allowed('shareVote'), run: share },
    ],
    actions: [
      action(refreshSharedVote, async (caller, { vote }) =>
        answer(await service.own(caller, vote), ownVoteCard),
      ),
    ],
    jobs: [
      {
        name: 'vote.sharedCards',
        reconcile: async now => {
          const stale = await service.stale(region, now);
          await Promise.all(stale.map(one => edit(one, now)));
        },
      },
    ],
  };
}
