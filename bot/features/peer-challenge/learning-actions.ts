import { approveLearning } from '../../../cards/forms/approve-learning.ts';
import { collateFindings } from '../../../cards/forms/collate-findings.ts';
import { saveLearning } from '../../../cards/forms/save-learning.ts';
import { showLearning } from '../../../cards/forms/show-learning.ts';
import { showTopic } from '../../../cards/forms/show-topic.ts';
import { learningCard } from '../../../cards/views/learning-card.ts';
import { topicCard } from '../../../cards/views/topic-card.ts';
import { words } from '../../../cards/wording/words.ts';
import type { CollationView } from '../../../programme/challenge/challenge-views.ts';
import type { Outcome } from '../../../programme/outcome.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { PeerChallengeDeps } from '../peer-challenge.ts';

const { learning: say } = words.challenge;

/** What was found, topic by topic; of the newest programme where none is named. */
export const learningReply = async (
  { services }: PeerChallengeDeps,
  caller: Caller,
  programme?: string,
): Promise<Reply> => answer(await services.learning.collation(caller, programme), learningCard);

/** What was found on a topic; all topics where nothing was found on it. */
function topicReply(outcome: Outcome<CollationView>, topic: string, remark?: string): Reply {
  if (!outcome.ok) return refused(outcome.refusals);
  const line = outcome.value.topics.find(one => one.topic.code === topic);
  return {
    kind: 'card',
    card: line ? topicCard(outcome.value, line, remark) : learningCard(outcome.value),
  };
}

/** What hosts have released, collated by topic, and what the region learns from it. */
export function learningActions(deps: PeerChallengeDeps): Action[] {
  const { learning } = deps.services;
  return [
    action(showLearning, (caller, { programme }) => learningReply(deps, caller, programme)),
    action(showTopic, async (caller, { programme, topic }) =>
      topicReply(await learning.collation(caller, programme), topic),
    ),
    action(collateFindings, async (caller, { programme, topic, findings }) =>
      topicReply(
        await learning.collate(caller, programme, findings),
        topic,
        say.collate.done(findings.length),
      ),
    ),
    action(saveLearning, async (caller, { programme, topic, text }) => {
      const written = await learning.write(caller, programme, topic, text);
      if (written.ok) deps.wake();
      return topicReply(written, topic, say.write.saved);
    }),
    action(approveLearning, async (caller, { programme, topic, written }) =>
      topicReply(await learning.approve(caller, programme, topic, new Date(written)), topic, say.approvedNow),
    ),
  ];
}
