import { useEffect } from 'react';
import { words } from './words.ts';

/** What Teams shows while a channel's tab is being added. */
export function ChannelTab() {
  useEffect(() => {
    void import('./teams-host.ts').then(({ offerChannelTab }) => offerChannelTab());
  }, []);
  return (
    <main>
      <h1>{words.configure.title}</h1>
      <p>{words.configure.text}</p>
    </main>
  );
}
