import {
  awaitingMessage,
  closedMessage,
  declaredMessage,
  openedMessage,
  reminderMessage,
  voidMessage,
} from '../../../cards/views/vote-messages.ts';
import type { Asker } from '../../../programme/asker.ts';
import type { Delivery } from '../../../programme/delivery/message.ts';
import type { BallotView, VoteView } from '../../../programme/vote/views.ts';
import type { Telling } from '../../feature.ts';
import type { VotingDeps } from '../voting.ts';

type Drawn = Awaited<ReturnType<Telling['draw']>>;

/** The messages of voting. Each is drawn when it is sent, from what is true then; what is no longer due is not drawn. */
export function voteTellings({ services, region }: VotingDeps): Telling[] {
  const { messages, reader, ballots, results } = services;
  // A subject is the vote's id, with what makes it distinct behind a slash.
  const voteOf = (delivery: Delivery) => delivery.subject.split('/')[0] ?? '';

  async function view(delivery: Delivery, asker: Asker): Promise<VoteView | undefined> {
    const found = await reader.vote(asker, voteOf(delivery));
    return found.ok ? found.value : undefined;
  }

  async function ballot(delivery: Delivery, asker: Asker): Promise<BallotView | undefined> {
    const found = await ballots.ballots(asker, voteOf(delivery));
    return found.ok ? found.value[0] : undefined;
  }

  const telling = (
    kind: string,
    due: Telling['due'],
    draw: (delivery: Delivery, asker: Asker) => Promise<Drawn>,
  ): Telling => ({ kind, due, draw: (delivery, person, now) => draw(delivery, { person, now }) });

  return [
    telling(
      'vote.opened',
      () => messages.opened(region),
      async (delivery, asker) => {
        const found = await ballot(delivery, asker);
        return found && openedMessage(found);
      },
    ),
    telling(
      'vote.reminder',
      now => messages.reminders(region, now),
      async (delivery, asker) => {
        const found = await ballot(delivery, asker);
        // Asked again at the moment of sending: whoever has voted since is left in peace.
        const due = found && (await messages.hasToVote(found.vote, asker.person.id));
        return due ? reminderMessage(found) : undefined;
      },
    ),
    telling(
      'vote.awaiting',
      now => messages.awaiting(region, now),
      async (delivery, asker) => {
        const found = await view(delivery, asker);
        const mayConfirm = found?.actions.some(one => one === 'confirmOpening' || one === 'confirmVoid');
        return found && mayConfirm ? awaitingMessage(found) : undefined;
      },
    ),
    telling(
      'vote.closed',
      now => messages.closed(region, now),
      async (delivery, asker) => {
        const found = await view(delivery, asker);
        return found?.vote.state === 'closed' ? closedMessage(found) : undefined;
      },
    ),
    telling(
      'vote.declared',
      now => messages.declared(region, now),
      async (delivery, asker) => {
        const found = await results.result(asker, voteOf(delivery));
        return found.ok ? declaredMessage(found.value) : undefined;
      },
    ),
    telling(
      'vote.void',
      now => messages.voided(region, now),
      async (delivery, asker) => {
        const found = await view(delivery, asker);
        return found?.vote.state === 'void' ? voidMessage(found) : undefined;
      },
    ),
  ];
}
