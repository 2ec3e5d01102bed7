import type { ChallengeFigures } from '../../challenge/challenge-figures.ts';
import type { ChallengeServices } from '../../challenge/challenge-services.ts';
import type { FigureSubject } from '../report.ts';
import { figure, type SectionFacts } from '../section.ts';

/** An authority that did not take part, with where it stands instead. */
export type NotTakingPart = Omit<ChallengeFigures['notTakingPart'][number], 'authority'> & {
  of: FigureSubject;
};

export interface PeerChallengeTold extends Omit<ChallengeFigures, 'notTakingPart'> {
  /** Empty for whoever is no member (C2). */
  notTakingPart: NotTakingPart[];
}

type Code =
  | 'peerChallenge.year'
  | 'peerChallenge.participated'
  | 'peerChallenge.authorities'
  | 'peerChallenge.visits'
  | 'peerChallenge.findingsReleased'
  | 'peerChallenge.findingsCollated'
  | 'peerChallenge.topicChallenges'
  | 'peerChallenge.learningApproved'
  | 'peerChallenge.standing';
type Source = 'peerChallenge.participations' | 'peerChallenge.challenges' | 'peerChallenge.findings';

/**
 * The year's peer challenge: how many authorities took part, and what was found, topic by topic, in counts alone (S3, S4).
 * Nothing for the inspectorate (DOMAIN 0); which authorities did not take part, and why, for members alone.
 */
export const peerChallenge = (
  figures: Pick<ChallengeServices['figures'], 'since' | 'figures'>,
): SectionFacts<PeerChallengeTold, Code, Source> => ({
  kind: 'peerChallenge',
  since: region => figures.since(region),
  async find({ region, asAt, audience, authorities }) {
    if (audience === 'ofsted') return undefined;
    const found = await figures.figures(region, asAt);
    if (!found) return undefined;
    const names = new Map(authorities.map(({ code, name }) => [code, name]));
    const others = audience === 'members' ? found.notTakingPart : [];
    return {
      ...found,
      notTakingPart: others.map(({ authority, ...standing }) => ({
        of: { code: authority, name: names.get(authority) ?? authority },
        ...standing,
      })),
    };
  },
  figures(found, { asAt }) {
    const rows = figure<Code, Source>('peerChallenge.participations', asAt);
    const visits = figure<Code, Source>('peerChallenge.challenges', asAt);
    const findings = figure<Code, Source>('peerChallenge.findings', asAt);
    return {
      figures: [
        rows('peerChallenge.year', String(found.year), { unit: 'text' }),
        rows('peerChallenge.participated', found.participated),
        rows('peerChallenge.authorities', found.of),
        ...found.notTakingPart.map(({ of, status }) =>
          rows('peerChallenge.standing', status, { of, unit: 'text' }),
        ),
        visits('peerChallenge.visits', found.visited),
        findings('peerChallenge.findingsReleased', found.released),
        findings('peerChallenge.findingsCollated', found.collated),
        ...found.topics.map(({ code, title, challenges }) =>
          findings('peerChallenge.topicChallenges', challenges, { of: { code, name: title } }),
        ),
        findings('peerChallenge.learningApproved', found.learningApproved),
      ],
    };
  },
});
