import { downloadCard } from '../../../cards/views/download-card.ts';
import { helpCard } from '../../../cards/views/help-card.ts';
import type { Examples } from './examples.ts';

export const examples: Examples = () => ({
  helpCard: helpCard([
    { name: 'votes', help: 'Lists the votes of the region.' },
    { name: 'help', help: 'Shows what you can do here.' },
  ]),
  downloadCard: downloadCard({ name: 'ballots-2015-11-27.csv', url: 'https://bot.example/files/abc' }),
});
