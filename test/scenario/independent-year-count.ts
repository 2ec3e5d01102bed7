import { type ScenarioJson, sum, total } from './independent-count.ts';

/** The figures of peer challenge, the summit and the steering group, as they stood at the end of a day of their year. */
export function yearCountedHere(
  { demoAuthorities, summit, supportGroups, fund }: ScenarioJson,
  asAt: string,
) {
  const decided = demoAuthorities.filter(({ peerChallenge }) => peerChallenge !== undefined);
  const groups = supportGroups ?? [];
  return {
    ...(decided.length > 0 &&
      summit && {
        peerChallenge: {
          year: Number(summit.date.slice(0, 4)),
          participated: decided.filter(({ peerChallenge }) => peerChallenge).length,
          of: demoAuthorities.length,
        },
      }),
    ...(summit && { summit: summitCountedHere(summit, demoAuthorities.length) }),
    ...(groups.length > 0 && {
      supportGroups: {
        total: groups.length,
        sponsored: groups.filter(({ from }) => from !== undefined && from <= asAt).length,
      },
    }),
    ...(fund && {
      fund: {
        committed: sum(fund.lines.map(({ amount }) => pence(amount))) / 100,
        available: (fund.contributions.authorities * pence(fund.contributions.each)) / 100,
      },
    }),
  };
}

function summitCountedHere(summit: NonNullable<ScenarioJson['summit']>, of: number) {
  const { date, officersByAuthority, lscbChairs, chiefExecutiveGroupChairs } = summit;
  const officers = total(officersByAuthority);
  return {
    date,
    authorities: Object.values(officersByAuthority).filter(heads => heads > 0).length,
    of,
    officers,
    lscbChairs,
    chiefExecutiveGroupChairs,
    attendees: officers + lscbChairs + chiefExecutiveGroupChairs,
  };
}

const pence = (pounds: number): number => Math.round(pounds * 100);
