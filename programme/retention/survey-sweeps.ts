import type { OutboxStore } from '../delivery/outbox-store.ts';
import { askedKey } from '../survey/asked-about.ts';
import { SURVEY_KINDS } from '../survey/survey-kind.ts';
import type {
  CommentStore,
  InvitationStore,
  KeptOfAnswers,
  ResponseStore,
  WindowStore,
} from '../survey/survey-store.ts';
import type { WindowName } from '../survey/window.ts';
import { keptSince, type Sweep } from './retention-rules.ts';

export interface SurveySweepDeps {
  region: string;
  windows: Pick<WindowStore, 'open' | 'keeping' | 'noteForgotten'>;
  invitations: Pick<InvitationStore, 'closedBefore' | 'remove'>;
  responses: Pick<ResponseStore, 'count' | 'forget'>;
  comments: Pick<CommentStore, 'countOf' | 'forget'>;
  outbox: Pick<OutboxStore, 'forget'>;
}

/** What is kept of evaluations and the survey. Totals, counts and releases name nobody, and stay. */
export function surveySweeps(deps: SurveySweepDeps): Record<'invitations' | KeptOfAnswers, Sweep> {
  const { region, windows, invitations, responses, comments, outbox } = deps;

  /** Of windows that have closed. Only the window says how old its answers are: they have no time of their own. */
  const ofWindows =
    (
      what: KeptOfAnswers,
      counted: (name: WindowName) => Promise<number>,
      forget: (name: WindowName) => Promise<void>,
    ): Sweep =>
    async (now, rehearsal) => {
      let found = 0;
      for (const name of await windows.keeping(region, what, keptSince(what, now))) {
        found += await counted(name);
        if (rehearsal) continue;
        await forget(name);
        await windows.noteForgotten(name, what);
      }
      return found;
    };

  /** A window that could not be closed yet counts its invitations when it is. */
  async function openWindows(): Promise<ReadonlySet<string>> {
    const open = await Promise.all(SURVEY_KINDS.map(kind => windows.open(region, kind)));
    return new Set(open.flat().map(({ kind, session }) => `${kind}/${session}`));
  }

  return {
    /** The message that asked goes first: without the invitation nobody would know its key. */
    async invitations(now, rehearsal) {
      const closed = await invitations.closedBefore(region, keptSince('invitations', now));
      const open = await openWindows();
      const outdated = closed.filter(({ kind, session }) => !open.has(`${kind}/${session}`));
      if (rehearsal || outdated.length === 0) return outdated.length;
      await outbox.forget(region, outdated.map(askedKey));
      return invitations.remove(
        region,
        outdated.map(({ id }) => id),
      );
    },
    texts: ofWindows('texts', comments.countOf, comments.forget),
    answers: ofWindows('answers', responses.count, responses.forget),
  };
}
