import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  Select,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { DemoPerson } from '../bot/tab-api/tab-page.ts';
import { ChannelTab } from './channel-tab.tsx';
import { demoHost, demoPeople } from './demo-host.ts';
import { type Host, isFramed, type Theme } from './host.ts';
import { Message } from './message.tsx';
import { Pages } from './pages.tsx';
import { words } from './words.ts';

const LOOKS = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

/** Fluent writes its styles while it runs; the content security policy lets only those with this page's nonce pass. */
const { nonce = '' } = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]') ?? {};
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

/** Where the page runs: in Teams, in front of the demo, or where nobody says who is looking. */
type Place =
  | { kind: 'finding' }
  | { kind: 'nobody' }
  | { kind: 'host'; host: Host; people: readonly DemoPerson[] };

async function findPlace(): Promise<Place> {
  if (isFramed()) {
    const { teamsHost } = await import('./teams-host.ts');
    return { kind: 'host', host: await teamsHost(), people: [] };
  }
  const people = await demoPeople();
  const [first] = people;
  return first ? { kind: 'host', host: demoHost(first), people } : { kind: 'nobody' };
}

export function App() {
  const [place, setPlace] = useState<Place>({ kind: 'finding' });
  const [theme, setTheme] = useState<Theme>('default');

  useEffect(() => {
    findPlace().then(
      found => {
        setPlace(found);
        if (found.kind !== 'host') return;
        setTheme(found.host.theme);
        found.host.onTheme(setTheme);
      },
      () => setPlace({ kind: 'nobody' }),
    );
  }, []);

  const play = (key: string) => {
    const person = place.kind === 'host' && place.people.find(one => one.key === key);
    if (person && place.kind === 'host') setPlace({ ...place, host: demoHost(person) });
  };

  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={LOOKS[theme]} className="page" data-theme={theme}>
        {place.kind === 'host' && place.people.length > 0 && (
          <div className="playing">
            <label htmlFor="playing">{words.playing}</label>
            <Select id="playing" onChange={(_, { value }) => play(value)}>
              {place.people.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </Select>
          </div>
        )}
        <Inside place={place} />
      </FluentProvider>
    </RendererProvider>
  );
}

function Inside({ place }: { place: Place }) {
  if (place.kind === 'finding') return <main aria-busy="true" aria-label={words.loading} />;
  if (location.pathname.endsWith('/configure')) return <ChannelTab />;
  if (place.kind === 'nobody')
    return (
      <main>
        <Message as="h1" {...words.problems.noHost} />
      </main>
    );
  return <Pages host={place.host} />;
}
