import { useEffect, useState } from 'react';
import type { PageId, TabPage } from '../bot/tab-api/tab-page.ts';
import type { Answer, Api } from './api.ts';
import { Message, textOf } from './message.tsx';
import { Part } from './part.tsx';
import { Bars } from './skeleton.tsx';
import { words } from './words.ts';

/** One page: its heading, and an answer of the bot below the other. */
export function Page({ api, id, canAct }: { api: Api; id: PageId; canAct: boolean }) {
  const [answer, setAnswer] = useState<Answer<TabPage>>();
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again.
  useEffect(() => {
    let here = true;
    setAnswer(undefined);
    void api.page(id).then(found => here && setAnswer(found));
    return () => {
      here = false;
    };
  }, [api, id, attempt]);

  const again = () => setAttempt(attempt + 1);
  return (
    <main aria-busy={answer === undefined}>
      <h1>{words.pages[id]}</h1>
      {!answer && <Bars />}
      {answer?.ok === false && <Message {...textOf(answer.problem)} onRetry={again} />}
      {answer?.ok && answer.value.parts.length === 0 && <p>{words.empty}</p>}
      {answer?.ok &&
        answer.value.parts.map(part => (
          <Part key={part.key} part={part} api={api} canAct={canAct} onBack={again} />
        ))}
    </main>
  );
}
