/** Where the page runs, and who stands in front of it. */
export interface Host {
  /** What is sent with each request; rejects when nobody can be named. */
  authorization(): Promise<string>;
  place: 'personal' | 'channel';
  theme: Theme;
  onTheme(changed: (theme: Theme) => void): void;
  /** The page that a link leads to. */
  startsAt: string | undefined;
  /** Opens an address outside of the page. */
  open(address: string): void;
}

export const THEMES = ['default', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** Themes that are new to us, such as glass, are drawn as the default one. */
export const themeOf = (name: string | undefined): Theme => THEMES.find(theme => theme === name) ?? 'default';

export const isFramed = (): boolean => window.parent !== window || window.opener !== null;

export const placeOf = (address: URL): Host['place'] =>
  address.searchParams.get('place') === 'channel' ? 'channel' : 'personal';
