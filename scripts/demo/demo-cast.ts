import { type CastMember, castOf } from '../scenario/cast.ts';
import type { Scenario } from '../scenario/scenario-file.ts';
import type { PlaygroundUser } from './playground.ts';

export const DEMO_TENANT = 'demo-tenant';

const TRAINER: CastMember = {
  key: 'trainer',
  name: 'Robin Hale',
  account: { tenantId: DEMO_TENANT, objectId: 'trainer' },
  roles: [{ role: 'trainer' }],
};

/**
 * The people of the demo: whoever sits in front of it is the programme manager and the first authority's voter; five
 * more are in the playground; the voters of the others are known but have not installed the app, nor has the trainer.
 */
export function demoCast(scenario: Scenario): {
  cast: CastMember[];
  you: PlaygroundUser;
  others: PlaygroundUser[];
} {
  const [first, second, third] = scenario.demoAuthorities.map(authority => authority.code);
  const inDemo = castOf(scenario)
    .filter(({ key }) => key !== 'manager' && (!key.startsWith('deputy-') || key === `deputy-${first}`))
    .map(member => ({ ...member, account: { ...member.account, tenantId: DEMO_TENANT } }));
  const cast = inDemo.map(
    (member): CastMember =>
      member.key === `voter-${first}`
        ? { ...member, name: 'Sam Rivers', roles: [...member.roles, { role: 'programmeManager' }] }
        : member,
  );
  const user = (key: string): PlaygroundUser => {
    const found = cast.find(member => member.key === key);
    if (!found) throw new Error(`The demo needs ${key}.`);
    return { name: found.name, objectId: found.account.objectId };
  };
  return {
    cast: [...cast, TRAINER],
    you: user(`voter-${first}`),
    others: ['chair', 'branchChair', `deputy-${first}`, `voter-${second}`, `voter-${third}`].map(user),
  };
}

/** Who can be played in the tab, you first. */
export const demoPeople = (cast: readonly CastMember[], you: PlaygroundUser) => {
  const isYou = ({ account }: CastMember) => account.objectId === you.objectId;
  return [...cast.filter(isYou), ...cast.filter(member => !isYou(member))].map(({ name, account }) => ({
    name,
    account,
  }));
};
