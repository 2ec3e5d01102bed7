import { plainAnywhere } from '../../cards/kit/plain-text.ts';
import { challengeCard } from '../../cards/views/challenge-card.ts';
import { challengeProgrammeCard } from '../../cards/views/challenge-programme-card.ts';
import { challengeProgrammeFormCard } from '../../cards/views/challenge-programme-form-card.ts';
import { topicCard } from '../../cards/views/topic-card.ts';
import { words } from '../../cards/wording/words.ts';
import { londonDay } from '../../programme/calendar.ts';
import {
  CHALLENGE_TO_RELEASE,
  CHALLENGE_UNDECIDED,
  LEARNING_TO_APPROVE,
} from '../../programme/challenge/challenge-messages.ts';
import type { ChallengeServices } from '../../programme/challenge/challenge-services.ts';
import { seesPeerChallenge } from '../../programme/region/permissions.ts';
import { refused } from '../answer.ts';
import type { Caller, Command, Feature, Telling } from '../feature.ts';
import type { Reply } from '../reply.ts';
import { challengeActions } from './peer-challenge/challenge-actions.ts';
import { findingActions } from './peer-challenge/finding-actions.ts';
import { learningActions, learningReply } from './peer-challenge/learning-actions.ts';
import { programmeActions } from './peer-challenge/programme-actions.ts';

/** What peer challenge stands on. */
export interface PeerChallengeDeps {
  services: ChallengeServices;
  region: string;
  /** Something changed that others should be told of: reconcile at once. */
  wake(): void;
}

const { commands: say, messages } = words.challenge;

/** Who takes part in peer challenge, the challenges, their findings, and what the region learns. */
export const peerChallengeFeature = (deps: PeerChallengeDeps): Feature => ({
  name: 'peer challenge',
  digest: deps.services.digest,
  commands: commands(deps),
  actions: [
    ...programmeActions(deps),
    ...challengeActions(deps),
    ...findingActions(deps),
    ...learningActions(deps),
  ],
  tellings: [undecidedTelling(deps), toReleaseTelling(deps), toApproveTelling(deps)],
});

/** Left out of help for trainers, whom the services refuse. */
const shownTo: Command['shownTo'] = (person, now) => seesPeerChallenge(person, londonDay(now));

const commands = (deps: PeerChallengeDeps): Command[] => [
  {
    ...say.programme,
    audience: 'private',
    shownTo,
    async run(caller) {
      const view = await deps.services.reader.programme(caller);
      if (view.ok) return { kind: 'card', card: challengeProgrammeCard(view.value) };
      const [refusal] = view.refusals;
      // Where there is none yet, whoever may begin one is asked to.
      return refusal.code === 'noChallengeProgramme' && refusal.mayBegin
        ? { kind: 'card', card: challengeProgrammeFormCard(caller.newId(), londonDay(caller.now)) }
        : refused(view.refusals);
    },
  },
  {
    ...say.challenge,
    audience: 'private',
    shownTo,
    run: (caller, rest) => challengesReply(deps, caller, rest),
  },
  { ...say.learning, audience: 'private', shownTo, run: caller => learningReply(deps, caller) },
];

/** The one challenge of the newest programme that is meant, or all that the caller may open. */
async function challengesReply(
  { services }: PeerChallengeDeps,
  caller: Caller,
  rest: string,
): Promise<Reply> {
  const view = await services.reader.programme(caller);
  if (!view.ok) return refused(view.refusals);
  const { challenges, own } = view.value;
  const meant = rest.toLowerCase();
  const names = own.map(({ name }) => name);
  const found = challenges.filter(({ hostNames }) =>
    hostNames.some(name => (meant === '' ? names.includes(name) : name.toLowerCase().startsWith(meant))),
  );
  const [only, ...more] = found.length === 0 && meant === '' ? challenges : found;
  if (!only || more.length > 0) return { kind: 'card', card: challengeProgrammeCard(view.value) };
  const challenge = await services.reader.challenge(caller, only.id);
  return challenge.ok
    ? { kind: 'card', card: challengeCard(challenge.value, caller.newId()) }
    : refused(challenge.refusals);
}

const undecidedTelling = ({ services, region }: PeerChallengeDeps): Telling => ({
  kind: CHALLENGE_UNDECIDED,
  due: now => services.messages.undecided(region, now),
  async draw({ subject }, person, now) {
    const [programme = '', authority = ''] = subject.split('/');
    const view = await services.reader.programme({ person, now }, programme);
    const line = view.ok ? view.value.own.find(one => one.authority === authority) : undefined;
    return view.ok && line?.status === 'invited'
      ? {
          text: messages.undecided(plainAnywhere(line.name), view.value.programme.year),
          card: challengeProgrammeCard(view.value),
        }
      : undefined;
  },
});

const toReleaseTelling = ({ services, region }: PeerChallengeDeps): Telling => ({
  kind: CHALLENGE_TO_RELEASE,
  due: now => services.messages.toRelease(region, now),
  async draw({ subject }, person, now) {
    const view = await services.reader.challenge({ person, now }, subject);
    return view.ok && view.value.actions.includes('release')
      ? {
          text: messages.toRelease(words.format.list(view.value.hostNames.map(plainAnywhere))),
          card: challengeCard(view.value, `${subject}-message`),
        }
      : undefined;
  },
});

const toApproveTelling = ({ services, region }: PeerChallengeDeps): Telling => ({
  kind: LEARNING_TO_APPROVE,
  due: now => services.messages.toApprove(region, now),
  async draw({ subject }, person, now) {
    const [programme = '', topic = ''] = subject.split('/');
    const view = await services.learning.collation({ person, now }, programme);
    const line = view.ok ? view.value.topics.find(one => one.topic.code === topic) : undefined;
    return view.ok && line?.learning && line.learning.approvedAt === undefined
      ? { text: messages.toApprove(plainAnywhere(line.topic.title)), card: topicCard(view.value, line) }
      : undefined;
  },
});
