export interface Layer {
  /** A file belongs to the first layer whose prefix it has. */
  at: string;
  /** Our own folders it may import from, beside itself. */
  ours: readonly string[];
  /** Packages it may import. */
  packages: readonly string[];
  /** Packages it may import types of. */
  types?: readonly string[];
  /** Our own files it may import types from. */
  oursTypes?: readonly string[];
  /** May it do I/O through Node's own modules? */
  node?: boolean;
}

/** DESIGN section 1, as a table. Whoever is not listed may import nothing. */
export const LAYERS: readonly Layer[] = [
  {
    at: 'programme/',
    ours: [],
    packages: ['luxon', 'date-holidays', 'zod', 'csv-parse/sync', 'csv-stringify/sync'],
  },
  {
    at: 'cards/',
    ours: ['programme/'],
    packages: ['luxon', 'zod'],
    types: ['@microsoft/teams.cards'],
  },
  { at: 'storage/embedded/', ours: [], packages: ['bson', 'lmdb'], node: true },
  { at: 'storage/', ours: ['programme/', 'storage/embedded/start.ts'], packages: ['mongodb'], node: true },
  {
    at: 'bot/main.ts',
    ours: ['programme/', 'cards/', 'storage/', 'bot/'],
    packages: [],
    node: true,
  },
  {
    at: 'bot/compose',
    ours: ['programme/', 'cards/', 'storage/', 'bot/'],
    packages: [],
    node: true,
  },
  {
    at: 'manifest/',
    ours: ['cards/wording/', 'bot/config.ts', 'bot/feature.ts', 'bot/tab-api/tab-entity.ts'],
    packages: [],
    types: ['@microsoft/app-manifest'],
  },
  { at: 'bot/metrics.ts', ours: ['bot/'], packages: ['prom-client'] },
  { at: 'bot/start.ts', ours: ['bot/', 'cards/'], packages: [], node: true },
  {
    at: 'bot/teams/',
    ours: ['programme/', 'cards/', 'bot/'],
    packages: ['botbuilder', 'botframework-connector', 'botframework-schema', 'undici'],
    node: true,
  },
  {
    at: 'bot/',
    ours: ['programme/', 'cards/'],
    packages: ['restify', 'pino', 'fastest-levenshtein', 'ical-generator', 'pdfkit', 'docx', 'jose'],
    node: true,
  },
  { at: 'tab/vite-config.ts', ours: [], packages: ['vite'] },
  {
    at: 'tab/',
    ours: ['cards/wording/english/tab.ts'],
    oursTypes: ['bot/tab-api/tab-page.ts'],
    packages: ['react', 'react-dom', '@fluentui', '@microsoft/teams-js', 'adaptivecards'],
  },
];
