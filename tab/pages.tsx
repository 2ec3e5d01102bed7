import { Button, Tab, TabList } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { PageId, TabPages } from '../bot/tab-api/tab-page.ts';
import { type Answer, createApi } from './api.ts';
import type { Host } from './host.ts';
import { Message, textOf } from './message.tsx';
import { Page } from './page.tsx';
import { Skeleton } from './skeleton.tsx';
import { words } from './words.ts';

const isPage = (name: string | undefined): name is PageId => name !== undefined && name in words.pages;

/** The pages that somebody has, and the one that is open. */
export function Pages({ host }: { host: Host }) {
  const api = useMemo(() => createApi(host), [host]);
  const [answer, setAnswer] = useState<Answer<TabPages>>();
  const [attempt, setAttempt] = useState(0);
  const [open, setOpen] = useState<PageId>(isPage(host.startsAt) ? host.startsAt : 'overview');

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again.
  useEffect(() => {
    let here = true;
    setAnswer(undefined);
    void api.pages().then(found => here && setAnswer(found));
    return () => {
      here = false;
    };
  }, [api, attempt]);

  if (!answer) return <Skeleton />;
  if (!answer.ok)
    return (
      <main>
        <Message as="h1" {...textOf(answer.problem)} onRetry={() => setAttempt(attempt + 1)} />
      </main>
    );
  const { pages, chat } = answer.value;
  return (
    <>
      <nav aria-label={words.navigation}>
        <TabList
          className="tabs"
          size="small"
          selectedValue={open}
          onTabSelect={(_, { value }) => isPage(String(value)) && setOpen(String(value) as PageId)}
        >
          {pages.map(id => (
            <Tab key={id} value={id} id={`tab-${id}`}>
              {words.pages[id]}
            </Tab>
          ))}
        </TabList>
      </nav>
      <Page key={`${open} ${attempt}`} api={api} id={open} canAct={host.place === 'personal'} />
      {chat && (
        <footer>
          <Button onClick={() => host.open(chat)}>{words.openChat}</Button>
        </footer>
      )}
    </>
  );
}
