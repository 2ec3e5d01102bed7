import type { Asker } from '../asker.ts';
import { type Day, londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Refusal } from '../refusal.ts';
import { may } from '../region/permissions.ts';
import { authorityNames, type ChallengeDeps, hiddenFrom, programmeCalled } from './challenge-deps.ts';
import { needsReason, type Participation, type ParticipationStatus, statusesAfter } from './participation.ts';
import { speaksFor } from './standing.ts';

/** What an authority says of itself; that it takes part, and has finished, the programme manager notes. */
export const OWN_DECISIONS = ['committed', 'declined', 'withdrawn'] as const;

export interface ParticipationChange {
  status: ParticipationStatus;
  /** The day for which it holds; today where none is given. */
  on?: Day;
  reason: string;
}

type Names = (code: string) => string;

/** Who takes part in a programme, authority by authority. */
export function participationService(deps: ChallengeDeps) {
  const { challenges, regions } = deps;

  return {
    /** Moves these authorities, all of them or none: whatever stands in the way of one is said of all that it concerns. */
    async move(
      asker: Asker,
      programme: string,
      codes: readonly string[],
      change: ParticipationChange,
    ): Promise<Outcome<{ moved: string[] }>> {
      const { person, now } = asker;
      const { region } = person;
      const found = hiddenFrom(asker) ?? (await programmeCalled(deps, region, programme));
      if (!found.ok) return found;
      if (codes.length === 0) return refuse({ code: 'noAuthorityChosen' });
      const rows = await challenges.participations(region, [programme]);
      const nameOf = await authorityNames(deps, region);
      const foreign = await notOwn(asker, rows, codes, change, nameOf);
      if (foreign) return foreign;
      const chosen = rows.filter(row => codes.includes(row.authority) && row.status !== change.status);
      const today = londonDay(now);
      const on = change.on ?? today;
      const [problem, ...more] = problemsOf(chosen, { ...change, on }, today, nameOf);
      if (problem) return refuse(problem, ...more);
      const { status, reason } = change;
      const step = { status, on, at: now, by: person.id, ...(reason !== '' && { reason }) };
      const moved = await Promise.all(
        chosen.map(row => challenges.moveParticipation(region, programme, row.authority, row.status, step)),
      );
      return moved.every(Boolean)
        ? done({ moved: chosen.map(({ authority }) => nameOf(authority)) })
        : refuse({ code: 'changedMeanwhile' });
    },
  };

  /** The first authority of which the asker may not say this; undefined when there is none. */
  async function notOwn(
    asker: Asker,
    rows: readonly Participation[],
    codes: readonly string[],
    { status }: ParticipationChange,
    nameOf: Names,
  ) {
    const unknown = codes.find(code => !rows.some(({ authority }) => authority === code));
    if (unknown !== undefined) return refuse({ code: 'authorityNotFound', text: unknown });
    if (may(asker.person, 'runPeerChallenge', londonDay(asker.now))) return undefined;
    const all = await regions.authorities(asker.person.region);
    const isOwnToSay = OWN_DECISIONS.some(one => one === status);
    const other = codes.find(code => !isOwnToSay || !speaksFor(asker, code, all));
    return other === undefined ? undefined : refuse({ code: 'notYourAuthorityHere', name: nameOf(other) });
  }
}

function problemsOf(
  rows: readonly Participation[],
  { status, on, reason }: ParticipationChange & { on: Day },
  today: Day,
  nameOf: Names,
): Refusal[] {
  const wrong = rows.filter(row => !statusesAfter(row.status).includes(status));
  const authorities = wrong.map(row => ({ name: nameOf(row.authority), status: row.status }));
  const late = rows.flatMap((row): Refusal[] => {
    const since = row.steps.at(-1)?.on;
    return since !== undefined && on < since
      ? [{ code: 'participationOutOfOrder', name: nameOf(row.authority), on, since }]
      : [];
  });
  return [
    ...(on > today ? [{ code: 'dayInFuture', on } as const] : []),
    ...(needsReason(status) && reason === '' ? [{ code: 'participationReasonNeeded' } as const] : []),
    ...(wrong.length > 0 ? [{ code: 'participationNotPossible', status, authorities } as const] : []),
    ...late.slice(0, 1),
  ];
}
