import type { ScenarioJson } from './independent-count.ts';
import { chanceOf } from './regions.ts';

/** The shipped year otherwise: more take part, without a partner; everybody comes; fewer groups; money in pence. */
export function anotherYear(shipped: ScenarioJson): ScenarioJson {
  const { summit, supportGroups = [], peerChallengePairs = [] } = shipped;
  return {
    ...shipped,
    demoAuthorities: shipped.demoAuthorities.map(one =>
      one.code === 'D16' ? { ...one, peerChallenge: true, reasonNot: null } : one,
    ),
    peerChallengePairs: peerChallengePairs.slice(0, 2),
    peerChallengeFindings: { perChallenge: { strength: 1, areaForConsideration: 0 } },
    ...(summit && {
      summit: {
        ...summit,
        officersByAuthority: { ...summit.officersByAuthority, D08: 1 },
        lscbChairs: 0,
        chiefExecutiveGroupChairs: 2,
      },
    }),
    supportGroups: supportGroups.slice(3, 7),
    fund: {
      contributions: { authorities: 3, each: 1234.56 },
      lines: [
        { purpose: 'Half a post, 0.5 FTE', amount: 3000.07 },
        { purpose: 'Reserve', amount: 0.61 },
      ],
    },
    commissions: [],
    meetings: [],
  };
}

/** What chance makes of the year of a region: the same for the same seed. */
export function yearByChance(seed: number, region: ScenarioJson): ScenarioJson {
  const chance = chanceOf(seed + 100);
  const demoAuthorities = region.demoAuthorities.map((one, i) => {
    const kind = chance(0, 3);
    const topic = ['neglect', 'earlyHelp', 'careLeavers'][i % 3];
    return {
      ...one,
      ...(kind > 0 && { peerChallenge: true, kloeTopic: topic }),
      ...(kind === 0 && i % 2 === 0 && { peerChallenge: false, reasonNot: 'an "odd" *reason* & <more>' }),
    };
  });
  const taking = demoAuthorities.filter(({ peerChallenge }) => peerChallenge).map(({ code }) => code);
  const pairs = Array.from({ length: Math.floor(taking.length / 2) }, (_, i): [string, string] => [
    taking[2 * i] ?? '',
    taking[2 * i + 1] ?? '',
  ]);
  const codes = demoAuthorities.map(({ code }) => code);
  const groups = Array.from({ length: chance(1, 5) }, (_, i) => ({
    name: `Group ${i + 1} & *others*`,
    ...(chance(0, 2) > 0 && {
      sponsorAuthority: codes[chance(0, codes.length - 1)] ?? '',
      from: ['2019-03-04', '2019-07-08', '2020-06-01'][i % 3] ?? '',
    }),
  }));
  const each = chance(1, 9999) / 100;
  return {
    ...region,
    demoAuthorities,
    peerChallengePairs: pairs,
    peerChallengeFindings: { perChallenge: { strength: chance(0, 2), areaForConsideration: chance(1, 2) } },
    summit: {
      name: 'Learning & performance day',
      aliases: ['The "autumn" day'],
      date: '2019-09-27',
      approach: 'Appreciative inquiry',
      officersByAuthority: Object.fromEntries(codes.map(code => [code, chance(0, 3)])),
      lscbChairs: chance(0, 3),
      chiefExecutiveGroupChairs: chance(0, 1),
      keyMessages: ['Share what works', 'Ask for help early'],
    },
    supportGroups: groups,
    fund: {
      contributions: { authorities: codes.length, each },
      lines: [{ purpose: 'Events', amount: each }],
    },
    commissions: [
      { text: 'Find sponsors', givenBy: 'The branch', givenOn: '2019-03-05', state: 'done' },
      { text: 'Write a plan', givenBy: 'The branch', givenOn: '2019-04-02', state: 'given' },
    ],
    meetings: [
      { date: '2019-05-14', state: 'held' },
      { date: '2019-09-10', state: 'cancelled', reason: 'too many apologies' },
      { date: '2020-09-08', state: 'scheduled' },
    ],
  };
}
