import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { TabPart, TabReply } from '../bot/tab-api/tab-page.ts';
import type { Api } from './api.ts';
import { textOf } from './message.tsx';
import { Bars } from './skeleton.tsx';
import { words } from './words.ts';

const CardView = lazy(() => import('./card/card-view.tsx'));

interface PartProps {
  part: TabPart;
  api: Api;
  /** Are its buttons to be seen? Not in a channel, where everybody sees the same. */
  canAct: boolean;
  onBack(): void;
}

/** One answer of the bot, and what its buttons lead to in its place. */
export function Part({ part, api, canAct, onBack }: PartProps) {
  const [shown, setShown] = useState<TabReply>(part);
  const [busy, setBusy] = useState(false);

  async function press(verb: string, data: object): Promise<void> {
    if (busy) return;
    setBusy(true);
    const answer = await api.act(verb, data);
    setBusy(false);
    setShown(
      answer.ok
        ? { ...answer.value, ...(answer.value.card ? {} : shown.card ? { card: shown.card } : {}) }
        : { ...shown, text: textOf(answer.problem).text, refused: true },
    );
  }

  return (
    <section className="part" aria-busy={busy} data-part={part.key}>
      {busy && (
        <span className="unseen" role="status">
          {words.busy}
        </span>
      )}
      {shown.text && (
        <p className={shown.refused ? 'said refused' : 'said'} role={shown === part ? undefined : 'alert'}>
          {shown.text}
        </p>
      )}
      {shown.card && (
        <Suspense fallback={<Bars />}>
          <CardView card={shown.card} canAct={canAct} onPress={press} />
        </Suspense>
      )}
      {shown !== part && (
        <Button className="back" onClick={onBack}>
          {words.back}
        </Button>
      )}
    </section>
  );
}
