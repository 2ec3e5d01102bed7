import type { PageId } from './tab-page.ts';

/** What a part of a page shows: the answer to a command of the chat. */
export interface PartSource {
  command: string;
  /** May it stand in a channel, where everybody sees the same, inspectors who run the training among them? */
  forAll?: true;
}

const command = (name: string): PartSource => ({ command: name });
const forAll = (name: string): PartSource => ({ ...command(name), forAll: true });

/**
 * The pages of the tab. Each is made of what the bot answers in chat, so whoever looks sees the same figures, under the
 * same rules, in both.
 */
export const PAGES: Readonly<Record<PageId, readonly PartSource[]>> = {
  overview: [command('waiting'), command('training results'), forAll('region')],
  votes: [command('vote'), command('result'), command('votes'), command('turnout')],
  sessions: [command('my bookings'), forAll('sessions')],
  evaluation: [
    command('evaluation results'),
    command('survey results'),
    command('comments'),
    command('you said'),
  ],
  plan: [command('plan'), command('my actions')],
  coverage: [command('coverage'), command('readiness'), command('record systems')],
  indicators: [forAll('indicators')],
  reports: [command('report')],
  queues: [
    command('people to confirm'),
    command('comments to read'),
    command('deliveries'),
    command('silent authorities'),
    command('rights requests'),
  ],
};
