import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Authority } from '../region/authority.ts';
import { may } from '../region/permissions.ts';
import { type ChallengeDeps, hiddenFrom, notPermitted, programmeCalled } from './challenge-deps.ts';
import type { ChallengeProgramme } from './challenge-programme.ts';
import type {
  ChallengeAction,
  ChallengeLine,
  ChallengeProgrammeView,
  ChallengeView,
  FindingView,
  ParticipationLine,
  PlanChallengeView,
} from './challenge-views.ts';
import { FINDING_VISIBILITIES, type Finding } from './finding.ts';
import { type Participation, reasonNot, tookPart } from './participation.ts';
import { hasReached, missingForScope, type PeerChallenge, stateAfter } from './peer-challenge.ts';
import { readsDrafts, type Standing, speaksFor, standingIn, writesFindings } from './standing.ts';

/** Reads programmes and challenges for those who may see them. */
export function challengeReader(deps: ChallengeDeps) {
  const { challenges, findings, people, regions } = deps;

  async function programmeView(
    asker: Asker,
    programme: ChallengeProgramme,
    all: readonly ChallengeProgramme[],
  ): Promise<ChallengeProgrammeView> {
    const { person, now } = asker;
    const { region } = person;
    const [authorities, rows, planned] = await Promise.all([
      regions.authorities(region),
      challenges.participations(region, [programme.id]),
      challenges.challenges(region, [programme.id]),
    ]);
    const day = londonDay(now);
    const isMember = may(person, 'seeWhoTookPart', day);
    const line = (row: Participation) => participationLine(row, authorities);
    const concerns = (one: PeerChallenge): boolean =>
      isMember || readsDrafts(standingIn(one, asker, authorities));
    return {
      programme,
      others: all.filter(one => one.id !== programme.id),
      participated: rows.filter(({ status }) => tookPart(status)).length,
      of: rows.length,
      ...(isMember && { rows: rows.map(line) }),
      own: rows.filter(({ authority }) => speaksFor(asker, authority, authorities)).map(line),
      challenges: planned.filter(concerns).map(one => challengeLine(one, authorities)),
      isManager: may(person, 'runPeerChallenge', day),
    };
  }

  async function challengeView(asker: Asker, challenge: PeerChallenge): Promise<Outcome<ChallengeView>> {
    const { region } = asker.person;
    const [programme, authorities, all, topics, named] = await Promise.all([
      programmeCalled(deps, region, challenge.programme),
      regions.authorities(region),
      findings.ofChallenge(region, challenge.id),
      challenges.topics(region),
      people.byIds(region, [...(challenge.lead ? [challenge.lead] : []), ...challenge.team]),
    ]);
    if (!programme.ok) return programme;
    const standing = standingIn(challenge, asker, authorities);
    if (!standing.isMember && !readsDrafts(standing)) return refuse({ code: 'challengeNotFound' });
    const nameOf = (id: string): string => named.find(one => one.id === id)?.name ?? '';
    const next = stateAfter(challenge.state);
    const line = challengeLine(challenge, authorities);
    const view = (finding: Finding): FindingView => ({
      ...finding,
      topicTitle: topics.find(({ code }) => code === finding.topic)?.title ?? finding.topic,
      hostName: nameOfAuthority(authorities, finding.host),
      mayRelease: finding.visibility === 'hostOnly' && standing.directs.includes(finding.host),
    });
    return done({
      ...line,
      challenge: seesScope(standing) ? challenge : withoutScope(challenge),
      programme: programme.value,
      ...(challenge.lead !== undefined && { leadName: nameOf(challenge.lead) }),
      teamNames: challenge.team.map(nameOf),
      missing: missingForScope(challenge),
      ...(next && { next }),
      ...(readsDrafts(standing) && { findings: all.map(view) }),
      ...(seesScope(standing) && { counts: countsOf(all) }),
      hosts: challenge.hosts.map(code => ({ code, name: nameOfAuthority(authorities, code) })),
      topics: writesFindings(standing) ? topics : [],
      actions: actionsIn(challenge, standing, all),
    });
  }

  return {
    /** The programme of this id, or the newest one. */
    async programme(asker: Asker, id?: string): Promise<Outcome<ChallengeProgrammeView>> {
      const hidden = hiddenFrom(asker);
      if (hidden) return hidden;
      const all = await challenges.programmes(asker.person.region);
      const programme = id === undefined ? all[0] : all.find(one => one.id === id);
      const mayBegin = may(asker.person, 'runPeerChallenge', londonDay(asker.now));
      return programme
        ? done(await programmeView(asker, programme, all))
        : refuse({ code: 'noChallengeProgramme', mayBegin });
    },

    async challenge(asker: Asker, id: string): Promise<Outcome<ChallengeView>> {
      const hidden = hiddenFrom(asker);
      if (hidden) return hidden;
      const found = await challenges.challenge(asker.person.region, id);
      return found ? challengeView(asker, found) : refuse({ code: 'challengeNotFound' });
    },

    /** The sides to choose from; of a challenge that is there, when it is named. */
    async planForm(asker: Asker, programme: string, id?: string): Promise<Outcome<PlanChallengeView>> {
      const { region } = asker.person;
      const found =
        notPermitted(asker, 'runPeerChallenge') ?? (await programmeCalled(deps, region, programme));
      if (!found.ok) return found;
      const challenge = id === undefined ? undefined : await challenges.challenge(region, id);
      const [rows, authorities] = await Promise.all([
        challenges.participations(region, [programme]),
        regions.authorities(region),
      ]);
      const offered = rows.filter(({ status }) => status === 'committed' || status === 'participating');
      return done({
        programme: found.value,
        authorities: offered.map(({ authority: code }) => ({
          code,
          name: nameOfAuthority(authorities, code),
        })),
        ...(challenge && { challenge }),
      });
    },
  };
}

const nameOfAuthority = (all: readonly Authority[], code: string): string =>
  all.find(one => one.code === code)?.name ?? code;

function participationLine(row: Participation, authorities: readonly Authority[]): ParticipationLine {
  const reason = reasonNot(row);
  return {
    authority: row.authority,
    name: nameOfAuthority(authorities, row.authority),
    status: row.status,
    on: row.steps.at(-1)?.on ?? '',
    ...(reason !== undefined && { reason }),
  };
}

const challengeLine = (challenge: PeerChallenge, authorities: readonly Authority[]): ChallengeLine => ({
  id: challenge.id,
  hostNames: challenge.hosts.map(code => nameOfAuthority(authorities, code)),
  challengerNames: challenge.challengers.map(code => nameOfAuthority(authorities, code)),
  state: challenge.state,
  visitDates: challenge.visitDates,
});

/** What a challenge asks is between its host, those who visit and the programme manager. */
const seesScope = (standing: Standing): boolean => standing.isManager || readsDrafts(standing);

const withoutScope = (challenge: PeerChallenge): PeerChallenge => ({ ...challenge, keyLinesOfEnquiry: [] });

const countsOf = (all: readonly Finding[]): NonNullable<ChallengeView['counts']> => {
  const counts = { hostOnly: 0, approvedForCollation: 0, collated: 0 };
  for (const visibility of FINDING_VISIBILITIES)
    counts[visibility] = all.filter(one => one.visibility === visibility).length;
  return counts;
};

function actionsIn(challenge: PeerChallenge, standing: Standing, all: readonly Finding[]): ChallengeAction[] {
  const { state } = challenge;
  const edits = standing.isManager || writesFindings(standing);
  const next = stateAfter(state);
  const movesOn =
    next === 'findingsAgreed'
      ? standing.hosts.length > 0
      : next === 'findingsDrafted'
        ? writesFindings(standing)
        : next !== undefined && next !== 'learningReleased' && edits;
  const release = all.some(
    ({ visibility, host }) => visibility === 'hostOnly' && standing.directs.includes(host),
  );
  const table: Record<ChallengeAction, boolean> = {
    changeSides: standing.isManager && state === 'planned',
    scope: edits && !hasReached(state, 'visited'),
    moveOn: movesOn,
    draft: writesFindings(standing) && (state === 'visited' || state === 'findingsDrafted'),
    release: release && hasReached(state, 'findingsAgreed'),
  };
  return (Object.keys(table) as ChallengeAction[]).filter(action => table[action]);
}
