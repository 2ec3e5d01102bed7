import type { DemoPerson } from '../bot/tab-api/tab-page.ts';
import { type Host, placeOf, themeOf } from './host.ts';

/** Who can be played here; nobody where the bot is not a demo. */
export async function demoPeople(): Promise<readonly DemoPerson[]> {
  const response = await fetch('/api/tab/people');
  return response.ok ? ((await response.json()) as { people: DemoPerson[] }).people : [];
}

/** A plain browser in front of the demo, acting for one of its people. */
export function demoHost(person: DemoPerson): Host {
  const address = new URL(location.href);
  return {
    authorization: async () => `Demo ${person.key}`,
    place: placeOf(address),
    theme: themeOf(address.searchParams.get('theme') ?? undefined),
    onTheme: () => {},
    startsAt: address.hash.slice(1) || undefined,
    open: link => void window.open(link, '_blank', 'noopener'),
  };
}
