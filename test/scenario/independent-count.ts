/** The parts of a scenario file that decide a vote, as they stand in the JSON. */
export interface VoteFile {
  demoAuthorities: { code: string; name: string; type: string; subRegion?: string }[];
  vote: {
    ballots: Record<string, string[]>;
    options: { code: string; title: string }[];
    adoptRule: { kind: 'moreThanHalfOfBallots'; max: number } | { kind: 'topN'; n: number };
    [field: string]: unknown;
  };
  [field: string]: unknown;
}

/** The figures of a vote by counting the file's ballots here: none of the product's code has a part in it. */
export function countedHere({ demoAuthorities, vote }: VoteFile) {
  const ballots = Object.values(vote.ballots);
  const supportOf = (code: string) => ballots.filter(ballot => ballot.includes(code)).length;
  const support = Object.fromEntries(vote.options.map(({ code }) => [code, supportOf(code)]));
  const rule = vote.adoptRule;
  const places = rule.kind === 'topN' ? rule.n : rule.max;
  const needed = rule.kind === 'topN' ? 1 : Math.floor(ballots.length / 2) + 1;
  // Whoever has fewer than `places` options before it is in: so those that tie at the cut line are in or out together.
  const isIn = (code: string) =>
    supportOf(code) >= needed &&
    vote.options.filter(other => supportOf(other.code) > supportOf(code)).length < places;
  const adopted = vote.options.map(({ code }) => code).filter(isIn);
  return {
    electorate: demoAuthorities.length,
    ballots: ballots.length,
    turnoutPercent: Number(((100 * ballots.length) / demoAuthorities.length).toFixed(1)),
    support,
    adopted: adopted.sort((a, b) => supportOf(b) - supportOf(a)),
  };
}
