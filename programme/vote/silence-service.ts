import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { type Nudge, type NudgeStage, type NudgeStore, stageOf } from './nudge.ts';
import { isSilent, type Participation, participationIn } from './participation.ts';
import { visible } from './visibility.ts';
import type { Vote } from './vote.ts';
import { notPermitted, type VoteDeps, voteInState, wrongState } from './vote-deps.ts';

export interface SilenceView {
  vote: Vote;
  /** What the silent ones can be nudged for now. */
  stage?: NudgeStage;
  /** The silent ones first, then those who did least. */
  authorities: Participation[];
  /** Names of the silent ones whose link officers can be told now, who were told today, and who have none. */
  toTell: string[];
  toldToday: string[];
  withoutLinkOfficer: string[];
}

/** Which authorities are silent, and a word to their link officers: for the programme manager (V14). */
export function silenceService(deps: VoteDeps & { nudges: NudgeStore }) {
  async function seen(asker: Asker, id: string): Promise<Outcome<Vote>> {
    const denied = notPermitted(asker, 'nudgeAuthorities');
    if (denied) return denied;
    const found = await voteInState(deps, asker, id, ['debate', 'open', 'closed', 'declared']);
    if (!found.ok) return found;
    const { person, now } = asker;
    const { silentAuthorities } = visible(found.value, { kind: 'person', person, day: londonDay(now) });
    return silentAuthorities ? found : refuse({ code: 'voteNotFound' });
  }

  async function view(vote: Vote, now: Date): Promise<SilenceView> {
    const day = londonDay(now);
    const stage = stageOf(vote);
    const [all, today] = await Promise.all([
      participationIn(deps, vote, now),
      deps.nudges.since(vote.region, day),
    ]);
    const silent = stage ? all.filter(one => isSilent(one, stage)) : [];
    const told = new Set(
      today.filter(one => one.vote === vote.id && one.stage === stage).map(one => one.authority),
    );
    const names = (fits: (one: Participation) => boolean) => silent.filter(fits).map(one => one.name);
    const reachable = (one: Participation) => one.linkOfficers.length > 0;
    return {
      vote,
      ...(stage ? { stage } : {}),
      authorities: [...all].sort((a, b) => rank(a, silent) - rank(b, silent)),
      toTell: names(one => reachable(one) && !told.has(one.code)),
      toldToday: names(one => told.has(one.code)),
      withoutLinkOfficer: names(one => !reachable(one)),
    };
  }

  return {
    async silent(asker: Asker, id: string): Promise<Outcome<SilenceView>> {
      const found = await seen(asker, id);
      return found.ok ? done(await view(found.value, asker.now)) : found;
    },

    /** Records whose link officers are told today; pressing twice tells nobody twice. `told` counts authorities. */
    async nudge(
      asker: Asker,
      id: string,
      stage: NudgeStage,
    ): Promise<Outcome<{ told: number; view: SilenceView }>> {
      const found = await seen(asker, id);
      if (!found.ok) return found;
      const vote = found.value;
      if (stageOf(vote) !== stage) return wrongState(vote, [stage === 'debate' ? 'debate' : 'open']);
      const { person, now } = asker;
      const about = { region: vote.region, vote: id, stage, day: londonDay(now), at: now, by: person.id };
      const wanted: Nudge[] = (await participationIn(deps, vote, now))
        .filter(one => isSilent(one, stage) && one.linkOfficers.length > 0)
        .map(({ code }) => ({ ...about, authority: code }));
      const told = await deps.nudges.insertMissing(wanted);
      return done({ told, view: await view(vote, now) });
    },
  };
}

const rank = (one: Participation, silent: readonly Participation[]): number =>
  (silent.includes(one) ? 0 : 10) +
  [one.proposed, one.debated, one.voted?.sent ?? 0].filter(count => count > 0).length;
