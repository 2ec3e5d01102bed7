import type { CommandList } from '@microsoft/app-manifest/build/generated-types/teams/TeamsManifestV1D30.js';
import type { Command } from '../bot/feature.ts';

/**
 * What Teams offers by itself while somebody types, at most 12 on a list. In the personal chat: what most people come
 * for. Commands of a few roles are left to `help`, which shows them to those whom they are for.
 */
const PERSONAL = [
  'help',
  'vote',
  'votes',
  'proposals',
  'propose',
  'result',
  'sessions',
  'my bookings',
  'who am i',
  'my data',
  'region',
  'privacy',
];

/**
 * The command lists of the manifest, from the commands that the features offer. In a team and a group chat: all that may
 * be answered where everybody reads along.
 */
export function commandLists(offered: readonly Command[]): CommandList[] {
  const help = new Map(offered.map(command => [command.names[0], command.help]));
  const list = (names: readonly string[]) =>
    names.map(title => {
      const description = help.get(title);
      return { title, ...(description ? { description } : {}) };
    });
  const shared = offered.filter(command => command.audience === 'public').map(command => command.names[0]);
  return [
    { scopes: ['personal'], commands: list(PERSONAL) },
    { scopes: ['team', 'groupChat'], commands: list(shared) },
  ];
}
