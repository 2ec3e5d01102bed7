import type { Asker } from '../asker.ts';
import { refuse } from '../outcome.ts';
import { authorityNames, type ChallengeDeps } from './challenge-deps.ts';
import { fitsShape } from './challenge-programme.ts';
import type { ParticipationStatus } from './participation.ts';
import type { PeerChallenge } from './peer-challenge.ts';

export type Sides = Pick<PeerChallenge, 'hosts' | 'challengers'>;

const TAKES_PART: readonly ParticipationStatus[] = ['committed', 'participating'];

/** Why these authorities can't challenge each other in this programme; undefined when they can. */
export async function problemOfSides(
  deps: Pick<ChallengeDeps, 'challenges' | 'regions'>,
  { person }: Asker,
  programme: string,
  { hosts, challengers }: Sides,
) {
  const { challenges } = deps;
  const found = (await challenges.programmes(person.region)).find(one => one.id === programme);
  if (!found) return refuse({ code: 'noChallengeProgramme', mayBegin: true });
  const rows = await challenges.participations(person.region, [programme]);
  const nameOf = await authorityNames(deps, person.region);
  const both = hosts.filter(code => challengers.includes(code));
  if (both.length > 0) return refuse({ code: 'onBothSides', names: both.map(nameOf) });
  if (!fitsShape(found.shape, hosts.length, challengers.length))
    return refuse({ code: 'wrongNumberOfAuthorities', shape: found.shape });
  const takesPart = (code: string): boolean =>
    rows.some(({ authority, status }) => authority === code && TAKES_PART.includes(status));
  const others = [...hosts, ...challengers].filter(code => !takesPart(code));
  return others.length > 0 ? refuse({ code: 'notTakingPart', names: others.map(nameOf) }) : undefined;
}
