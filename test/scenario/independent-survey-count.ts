import assert from 'node:assert/strict';
import { type ScenarioJson, sum, total } from './independent-count.ts';

const FEWEST = 10;
const rate = (part: number, whole: number): number => Number(((100 * part) / whole).toFixed(1));

/** Added up by place. Throws where what stands here for the rules of disclosure would be too simple. */
function addedUp(groups: readonly (readonly number[])[]): number[] {
  for (const counts of groups)
    assert.ok(sum(counts) >= FEWEST && Math.max(...counts) < 0.95 * sum(counts), `${counts} would be hidden`);
  return (groups[0] ?? []).map((_, i) => sum(groups.map(counts => counts[i] ?? 0)));
}

const RATINGS = ['excellent', 'veryGood', 'good', 'fair', 'poor'];

/** The evaluations of all sessions. Either all of them together are too few to be shown, or each may be shown alone. */
export function evaluationCountedHere({ sessions = [] }: ScenarioJson) {
  const said = sessions.flatMap(({ evaluation }) =>
    evaluation ? [RATINGS.map(rating => evaluation[rating] ?? 0)] : [],
  );
  const responses = sum(said.map(sum));
  const of = sum(sessions.map(({ attendedByAuthority }) => total(attendedByAuthority)));
  const head = { responses, of, responseRatePercent: rate(responses, of) };
  if (responses < FEWEST) return { ...head, sessionsShown: 0 };
  const counts = addedUp(said);
  const isMainly = ([first = 0, second = 0, ...others]: readonly number[]) => first + second > sum(others);
  return {
    ...head,
    counts: Object.fromEntries(RATINGS.map((rating, i) => [rating, counts[i]])),
    topTwoPercent: rate((counts[0] ?? 0) + (counts[1] ?? 0), responses),
    mainly: isMainly(counts),
    consistentlyMainly: said.every(isMainly),
    sessionsShown: said.length,
  };
}

/** The survey after all sessions, each of which may be shown alone, when its last window has closed. */
export function impactCountedHere({ sessions = [], programme = {}, impact }: ScenarioJson) {
  const { answers = [], replies = [] } = impact ?? {};
  const ofSession = (id: string) =>
    answers.map((_, i) => sum(replies.filter(one => one.session === id).map(({ counts }) => counts[i] ?? 0)));
  const counts = addedUp(sessions.map(({ id }) => ofSession(id)));
  const [alot = 0, alittle = 0, , none = 0] = counts;
  const gone = sum(sessions.map(({ id }) => programme.leaversBeforeSurvey?.[id] ?? 0));
  const invited = sum(sessions.map(({ attendedByAuthority }) => total(attendedByAuthority))) - gone;
  const subRegions = [...new Set(sessions.map(({ subRegion }) => subRegion))];
  return {
    invited,
    responses: sum(counts),
    responseRatePercent: rate(sum(counts), invited),
    counts: Object.fromEntries(answers.map((answer, i) => [answer, counts[i]])),
    changedPercent: rate(alot + alittle, sum(counts)),
    netChangePercent: rate(alot + alittle - none, sum(counts)),
    interim: false,
    bySubRegion: Object.fromEntries(
      subRegions.map(name => [
        name,
        addedUp(sessions.filter(({ subRegion }) => subRegion === name).map(({ id }) => ofSession(id))),
      ]),
    ),
    bySessionHidden: false,
  };
}
