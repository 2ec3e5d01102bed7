import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { may } from '../region/permissions.ts';
import { authorityNames, type ChallengeDeps, hiddenFrom, notPermitted } from './challenge-deps.ts';
import type { ChallengeProgramme } from './challenge-programme.ts';
import type { CollationView } from './challenge-views.ts';
import { challengesOf, topicLines } from './collation.ts';

/** What hosts have let go, collated by topic, and what the region learns from it (S4). */
export function learningService(deps: ChallengeDeps) {
  const { challenges, findings, learning } = deps;

  async function view(
    asker: Asker,
    programme: ChallengeProgramme,
    all: readonly ChallengeProgramme[],
  ): Promise<CollationView> {
    const { person, now } = asker;
    const day = londonDay(now);
    const [released, topics, summaries, hostName] = await Promise.all([
      findings.released(person.region, [programme.id]),
      challenges.topics(person.region),
      learning.ofProgrammes(person.region, [programme.id]),
      authorityNames(deps, person.region),
    ]);
    const mayCollate = may(person, 'runPeerChallenge', day);
    const mayApprove = may(person, 'approveLearning', day);
    return {
      programme,
      others: all.filter(one => one.id !== programme.id),
      challenges: challengesOf(released),
      topics: topicLines(released, topics, summaries, {
        collates: mayCollate,
        seesDrafts: mayCollate || mayApprove,
        readsTexts: may(person, 'seeWhoTookPart', day),
        hostName,
      }),
      allTopics: mayCollate ? topics : [],
      mayCollate,
      mayApprove,
    };
  }

  async function collation(asker: Asker, id?: string): Promise<Outcome<CollationView>> {
    const hidden = hiddenFrom(asker);
    if (hidden) return hidden;
    const all = await challenges.programmes(asker.person.region);
    const programme = id === undefined ? all[0] : all.find(one => one.id === id);
    return programme
      ? done(await view(asker, programme, all))
      : refuse({
          code: 'noChallengeProgramme',
          mayBegin: may(asker.person, 'runPeerChallenge', londonDay(asker.now)),
        });
  }

  return {
    /** Of the programme of this id, or of the newest one. */
    collation,

    /** Puts findings that were let go among what members read. What is not let go cannot be found here. */
    async collate(asker: Asker, programme: string, ids: readonly string[]): Promise<Outcome<CollationView>> {
      const refused = notPermitted(asker, 'runPeerChallenge');
      if (refused) return refused;
      if (ids.length === 0) return refuse({ code: 'noFindingChosen' });
      const { person, now } = asker;
      const released = await findings.released(person.region, [programme]);
      if (ids.some(id => !released.some(one => one.id === id))) return refuse({ code: 'findingNotFound' });
      const by = { collatedBy: person.id, collatedAt: now };
      for (const id of ids) await findings.collate(person.region, id, by);
      return collation(asker, programme);
    },

    /** Writes what the region learns on a topic; a changed text has to be approved anew. */
    async write(
      asker: Asker,
      programme: string,
      topic: string,
      text: string,
    ): Promise<Outcome<CollationView>> {
      const refused = notPermitted(asker, 'runPeerChallenge');
      if (refused) return refused;
      const { person, now } = asker;
      const { region } = person;
      const [released, topics] = await Promise.all([
        findings.released(region, [programme]),
        challenges.topics(region),
      ]);
      const title = topics.find(({ code }) => code === topic)?.title;
      if (title === undefined) return refuse({ code: 'topicNotFound' });
      const sources = released.filter(one => one.topic === topic && one.visibility === 'collated');
      if (sources.length === 0) return refuse({ code: 'nothingCollated', topic: title });
      await learning.put({
        region,
        programme,
        topic,
        text,
        sourceCount: sources.length,
        writtenBy: person.id,
        writtenAt: now,
      });
      return collation(asker, programme);
    },

    /** Approves the text as it was at `written`; nobody approves what he or she has written. */
    async approve(
      asker: Asker,
      programme: string,
      topic: string,
      written: Date,
    ): Promise<Outcome<CollationView>> {
      const refused = notPermitted(asker, 'approveLearning');
      if (refused) return refused;
      const { person, now } = asker;
      const all = await learning.ofProgrammes(person.region, [programme]);
      const summary = all.find(one => one.topic === topic);
      if (!summary) return refuse({ code: 'learningNotFound' });
      if (summary.writtenBy === person.id) return refuse({ code: 'approvalNeedsAnother' });
      const approved = await learning.approve(
        { region: person.region, programme, topic, writtenAt: written },
        { approvedBy: person.id, approvedAt: now },
      );
      const stands = summary.writtenAt.getTime() === written.getTime() && summary.approvedAt !== undefined;
      return approved || stands ? collation(asker, programme) : refuse({ code: 'changedMeanwhile' });
    },
  };
}
