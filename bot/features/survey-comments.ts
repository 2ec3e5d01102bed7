import { acceptComment } from '../../cards/forms/accept-comment.ts';
import { recordDecision } from '../../cards/forms/record-decision.ts';
import { rejectComment } from '../../cards/forms/reject-comment.ts';
import { showCommentQueue } from '../../cards/forms/show-comment-queue.ts';
import { commentQueueCard } from '../../cards/views/comment-queue-card.ts';
import { commentsCard } from '../../cards/views/comments-card.ts';
import { decisionsCard } from '../../cards/views/decisions-card.ts';
import { words } from '../../cards/wording/words.ts';
import type { AnsweredServices } from '../../programme/survey/answered-services.ts';
import { answer } from '../answer.ts';
import { type Action, action, type Command, type Feature } from '../feature.ts';
import { permitted } from './permitted.ts';

type SurveyCommentsDeps = Pick<AnsweredServices, 'moderation' | 'comments' | 'decisions'>;

const { commands: texts } = words.surveyComments;

/** What people wrote, read by a person before anybody else, and what was changed because of it. */
export const surveyCommentsFeature = (deps: SurveyCommentsDeps): Feature => ({
  name: 'survey comments',
  commands: commands(deps),
  actions: actions(deps),
  async waiting(asker) {
    const queue = await deps.moderation.queue(asker);
    const count = queue.ok ? queue.value.waiting : 0;
    return count > 0 ? [{ says: 'commentsUnread', count }] : [];
  },
});

const commands = ({ moderation, comments, decisions }: SurveyCommentsDeps): Command[] => [
  permitted('moderateComments', texts.read, async caller =>
    answer(await moderation.queue(caller), commentQueueCard),
  ),
  permitted('seeSurveyFigures', texts.show, async caller =>
    answer(await comments.read(caller), commentsCard),
  ),
  {
    ...texts.changed,
    audience: 'private',
    run: async caller => answer(await decisions.list(caller), view => decisionsCard(view, caller.newId())),
  },
];

const actions = ({ moderation, decisions }: SurveyCommentsDeps): Action[] => [
  action(showCommentQueue, async caller => answer(await moderation.queue(caller), commentQueueCard)),
  action(acceptComment, async (caller, { comment: id, themes }) =>
    answer(await moderation.judge(caller, { id, accept: true, themes }), commentQueueCard),
  ),
  action(rejectComment, async (caller, { comment: id }) =>
    answer(await moderation.judge(caller, { id, accept: false, themes: [] }), commentQueueCard),
  ),
  action(recordDecision, async (caller, { once: id, materialVersion, ...decision }) =>
    answer(
      await decisions.record(caller, { ...decision, id, ...(materialVersion && { materialVersion }) }),
      view => decisionsCard(view, caller.newId()),
    ),
  ),
];
