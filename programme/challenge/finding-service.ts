import type { Asker } from '../asker.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Authority } from '../region/authority.ts';
import { type ChallengeDeps, hiddenFrom } from './challenge-deps.ts';
import type { Finding, FindingDraft } from './finding.ts';
import { type ChallengeState, hasReached, movedOn, type PeerChallenge } from './peer-challenge.ts';
import { type Standing, standingIn, writesFindings } from './standing.ts';

/** While findings are written. Before the visit there are none, and what the host has agreed stays as it is. */
const WRITTEN_IN: readonly ChallengeState[] = ['visited', 'findingsDrafted'];

interface Known {
  challenge: PeerChallenge;
  standing: Standing;
  authorities: readonly Authority[];
}

/** Findings, from the draft to the moment when the host's director lets them go (C3). */
export function findingService(deps: ChallengeDeps) {
  const { challenges, findings, regions } = deps;

  async function known(asker: Asker, id: string): Promise<Outcome<Known>> {
    const hidden = hiddenFrom(asker);
    if (hidden) return hidden;
    const { region } = asker.person;
    const challenge = await challenges.challenge(region, id);
    if (!challenge) return refuse({ code: 'challengeNotFound' });
    const authorities = await regions.authorities(region);
    return done({ challenge, authorities, standing: standingIn(challenge, asker, authorities) });
  }

  /** The challenge while its findings are written, by those who write them. */
  async function writable(asker: Asker, id: string): Promise<Outcome<Known>> {
    const found = await known(asker, id);
    if (!found.ok) return found;
    const { challenge, standing } = found.value;
    if (!writesFindings(standing)) return refuse({ code: 'challengeNotYours' });
    if (WRITTEN_IN.includes(challenge.state)) return found;
    return hasReached(challenge.state, 'findingsAgreed')
      ? refuse({ code: 'findingsAgreed' })
      : refuse({ code: 'challengeNotInState', state: challenge.state, needed: WRITTEN_IN });
  }

  async function draftOf(asker: Asker, id: string): Promise<Outcome<Finding>> {
    const hidden = hiddenFrom(asker);
    if (hidden) return hidden;
    const finding = await findings.byId(asker.person.region, id);
    if (!finding) return refuse({ code: 'findingNotFound' });
    const found = await writable(asker, finding.challenge);
    // Whoever may not know of it learns nothing, not even that it is there.
    if (!found.ok)
      return found.refusals[0].code === 'challengeNotYours' ? refuse({ code: 'findingNotFound' }) : found;
    return finding.visibility === 'hostOnly' ? done(finding) : refuse({ code: 'findingReleased' });
  }

  async function topicIsKnown(region: string, code: string): Promise<boolean> {
    return (await challenges.topics(region)).some(topic => topic.code === code);
  }

  return {
    /** `id` is minted with the form, so pressing twice writes one. Without a host it is about the only one. */
    async draft(
      asker: Asker,
      id: string,
      where: { challenge: string; host?: string | undefined },
      draft: FindingDraft,
    ): Promise<Outcome<string>> {
      const found = await writable(asker, where.challenge);
      if (!found.ok) return found;
      const { challenge } = found.value;
      const { person, now } = asker;
      const host = where.host ?? challenge.hosts[0] ?? '';
      if (!challenge.hosts.includes(host)) return refuse({ code: 'authorityNotFound', text: host });
      if (!(await topicIsKnown(person.region, draft.topic))) return refuse({ code: 'topicNotFound' });
      await findings.insert({
        id,
        region: person.region,
        programme: challenge.programme,
        challenge: challenge.id,
        host,
        ...draft,
        visibility: 'hostOnly',
        changedBy: person.id,
        changedAt: now,
      });
      return done(challenge.id);
    },

    /** As it was at `seen`; whoever changed it meanwhile is not overwritten. */
    async change(asker: Asker, id: string, seen: Date, draft: FindingDraft): Promise<Outcome<string>> {
      const found = await draftOf(asker, id);
      if (!found.ok) return found;
      const { person, now } = asker;
      if (!(await topicIsKnown(person.region, draft.topic))) return refuse({ code: 'topicNotFound' });
      const written = { ...draft, changedBy: person.id, changedAt: now };
      return (await findings.changeDraft(person.region, id, seen, written))
        ? done(found.value.challenge)
        : refuse({ code: 'changedMeanwhile' });
    },

    async remove(asker: Asker, id: string): Promise<Outcome<string>> {
      const found = await draftOf(asker, id);
      if (!found.ok) return found;
      return (await findings.removeDraft(asker.person.region, id))
        ? done(found.value.challenge)
        : refuse({ code: 'findingReleased' });
    },

    /**
     * Lets findings go to collation: their host's director only, and only as they stood when the card was drawn, at
     * `read`. With the first one the challenge has released its learning. What a crash leaves between is finished by
     * pressing again.
     */
    async release(
      asker: Asker,
      id: string,
      ids: readonly string[],
      read: Date,
    ): Promise<Outcome<{ released: number }>> {
      const found = await known(asker, id);
      if (!found.ok) return found;
      const { challenge, standing, authorities } = found.value;
      const { person, now } = asker;
      const all = await findings.ofChallenge(person.region, id);
      const chosen = all.filter(one => ids.includes(one.id));
      const foreign = [...new Set(chosen.map(({ host }) => host))].filter(
        host => !standing.directs.includes(host),
      );
      if (standing.directs.length === 0 || foreign.length > 0)
        return refuse({
          code: 'onlyHostReleases',
          names: hostNames(foreign.length > 0 ? foreign : challenge.hosts, authorities),
        });
      if (ids.length === 0) return refuse({ code: 'noFindingChosen' });
      if (!hasReached(challenge.state, 'findingsAgreed'))
        return refuse({ code: 'findingsNotAgreed', state: challenge.state });
      if (chosen.length < ids.length) return refuse({ code: 'findingNotFound' });
      const kept = chosen.filter(({ visibility }) => visibility === 'hostOnly');
      const by = { releasedBy: person.id, releasedAt: now };
      const released = await Promise.all(kept.map(one => findings.release(person.region, one.id, read, by)));
      if (released.some(Boolean) || kept.length < chosen.length) await learningIsReleased(asker, id);
      return released.every(Boolean)
        ? done({ released: chosen.length })
        : refuse({ code: 'changedMeanwhile' });
    },
  };

  function learningIsReleased({ person, now }: Asker, id: string): Promise<unknown> {
    return challenges.changeChallenge(person.region, id, stands =>
      stands.state === 'findingsAgreed'
        ? { next: movedOn(stands, { to: 'learningReleased', at: now, by: person.id }), answer: true }
        : { answer: false },
    );
  }
}

const hostNames = (hosts: readonly string[], authorities: readonly Authority[]): string[] =>
  hosts.map(code => authorities.find(one => one.code === code)?.name ?? code);
