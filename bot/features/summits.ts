import { newSummit } from '../../cards/forms/new-summit.ts';
import { plainAnywhere } from '../../cards/kit/plain-text.ts';
import { summitCard } from '../../cards/views/summit-card.ts';
import { summitFormCard } from '../../cards/views/summit-form-card.ts';
import { summitListCard } from '../../cards/views/summit-list-card.ts';
import { words } from '../../cards/wording/words.ts';
import { londonDay } from '../../programme/calendar.ts';
import {
  SUMMIT_CANCELLED,
  SUMMIT_INVITATION,
  SUMMIT_REMINDER,
} from '../../programme/summit/summit-messages.ts';
import type { SummitServices } from '../../programme/summit/summit-services.ts';
import type { SummitView } from '../../programme/summit/summit-views.ts';
import { refused } from '../answer.ts';
import { type Action, action, type Caller, type Command, type Feature, type Telling } from '../feature.ts';
import type { Reply } from '../reply.ts';
import { permitted } from './permitted.ts';
import { guestActions } from './summits/guest-actions.ts';
import { summitActions } from './summits/summit-actions.ts';

/** What summits stand on. */
export interface SummitsDeps {
  services: SummitServices;
  region: string;
  /** Something changed that others should be told of: reconcile at once. */
  wake(): void;
}

const { commands: say, tellings: tell } = words.summit;

/** The yearly summit: invitations and answers, who came, what it said, and its votes. */
export const summitsFeature = (deps: SummitsDeps): Feature => ({
  name: 'summits',
  commands: commands(deps),
  actions: [newSummitAction(deps), ...summitActions(deps), ...guestActions(deps)],
  tellings: tellings(deps),
  digest: deps.services.digest,
});

const commands = (deps: SummitsDeps): Command[] => [
  {
    ...say.summit,
    audience: 'private',
    run: (caller, rest) => summitReply(deps, caller, rest),
  },
  permitted('runSummit', say.newSummit, async caller => formReply(caller)),
];

/** The one that is meant; where there is none, all that there are. */
async function summitReply({ services }: SummitsDeps, caller: Caller, rest: string): Promise<Reply> {
  const found = await services.reader.called(caller, rest);
  if (found.ok) return { kind: 'card', card: summitCard(found.value) };
  return rest === ''
    ? { kind: 'card', card: summitListCard(await services.reader.list(caller)) }
    : refused(found.refusals);
}

const formReply = (caller: Caller): Reply => ({
  kind: 'card',
  card: summitFormCard(caller.newId(), londonDay(caller.now)),
});

/** Whoever may not plan one gets no form. */
const newSummitAction = ({ services }: SummitsDeps): Action =>
  action(newSummit, async caller => {
    const list = await services.reader.list(caller);
    return list.mayPlan ? formReply(caller) : { kind: 'card', card: summitListCard(list) };
  });

function tellings({ services, region }: SummitsDeps): Telling[] {
  const { messages, reader } = services;

  /** Drawn from what is true when it is sent; nothing when it is no longer due, or the summit is on another day. */
  const telling = (
    kind: string,
    due: Telling['due'],
    isDue: (view: SummitView) => boolean,
    text: (name: string, date: string) => string,
  ): Telling => ({
    kind,
    due,
    async draw({ subject }, person, now) {
      const [id = '', date] = subject.split('/');
      const view = await reader.one({ person, now }, id);
      return view.ok && view.value.summit.date === date && isDue(view.value)
        ? { text: text(plainAnywhere(view.value.summit.name), date), card: summitCard(view.value) }
        : undefined;
    },
  });
  const isUnanswered = ({ own, actions }: SummitView): boolean =>
    actions.includes('answer') && own?.answer === undefined;

  return [
    telling(SUMMIT_INVITATION, now => messages.invitations(region, now), isUnanswered, tell.invitation),
    telling(SUMMIT_REMINDER, now => messages.reminders(region, now), isUnanswered, tell.reminder),
    telling(
      SUMMIT_CANCELLED,
      now => messages.cancellations(region, now),
      ({ summit }) => summit.state === 'cancelled',
      tell.cancelled,
    ),
  ];
}
