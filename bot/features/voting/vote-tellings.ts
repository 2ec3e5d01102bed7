import type { Card } from '../../../cards/kit/card.ts';
import { ballotCard } from '../../../cards/views/ballot.ts';
import { confirmationCard } from '../../../cards/views/confirmation.ts';
import { resultCard } from '../../../cards/views/result.ts';
import { voteCard } from '../../../cards/views/vote.ts';
import { words } from '../../../cards/wording/words.ts';
import type { Delivery } from '../../../programme/delivery/message.ts';
import type { Person } from '../../../programme/region/person.ts';
import type { VoteView } from '../../../programme/vote/views.ts';
import type { Asker } from '../../../programme/vote/vote-deps.ts';
import type { Telling } from '../../feature.ts';
import type { VotingDeps } from '../voting.ts';

type Drawn = { text: string; card: Card } | undefined;

/** The messages of voting. Each is drawn when it is sent, from what is true then; what is no longer due is not drawn. */
export function voteTellings({ services, region }: VotingDeps): Telling[] {
  const { messages, reader, ballots, results } = services;
  const say = words.vote.messages;
  // A subject is the vote's id, with what makes it distinct behind a slash.
  const voteOf = (delivery: Delivery) => delivery.subject.split('/')[0] ?? '';

  async function view(delivery: Delivery, asker: Asker): Promise<VoteView | undefined> {
    const found = await reader.vote(asker, voteOf(delivery));
    return found.ok ? found.value : undefined;
  }

  async function ballot(
    delivery: Delivery,
    asker: Asker,
    text: (title: string, closesAt: Date) => string,
  ): Promise<Drawn> {
    const found = await ballots.ballots(asker, voteOf(delivery));
    const [first] = found.ok ? found.value : [];
    return first && { text: text(first.vote.title, first.vote.closesAt), card: ballotCard(first) };
  }

  const telling = (
    kind: string,
    due: Telling['due'],
    draw: (delivery: Delivery, asker: Asker) => Promise<Drawn>,
  ): Telling => ({
    kind,
    due,
    draw: (delivery: Delivery, person: Person, now: Date) => draw(delivery, { person, now }),
  });

  return [
    telling(
      'vote.opened',
      () => messages.opened(region),
      (delivery, asker) => ballot(delivery, asker, say.opened),
    ),

    telling(
      'vote.reminder',
      now => messages.reminders(region, now),
      async (delivery, asker) => {
        const seen = await view(delivery, asker);
        // Asked again at the moment of sending: whoever has voted since is left in peace.
        return seen && (await messages.hasToVote(seen.vote, asker.person.id))
          ? ballot(delivery, asker, (title, closesAt) => say.reminder(title, closesAt, seen.vote.unit))
          : undefined;
      },
    ),

    telling(
      'vote.awaiting',
      now => messages.awaiting(region, now),
      async (delivery, asker) => {
        const seen = await view(delivery, asker);
        const move = seen?.actions.find(one => one === 'confirmOpening' || one === 'confirmVoid');
        if (!seen || !move) return undefined;
        const text = move === 'confirmOpening' ? say.awaitingOpen : say.awaitingVoid;
        return { text: text(seen.vote.title), card: confirmationCard(seen) };
      },
    ),

    telling(
      'vote.closed',
      now => messages.closed(region, now),
      async (delivery, asker) => {
        const seen = await view(delivery, asker);
        if (seen?.vote.state !== 'closed') return undefined;
        const { ballots: cast, electorate } = seen.turnout ?? { ballots: 0, electorate: 0 };
        return {
          text: say.closed(seen.vote.title, words.vote.turnout(cast, electorate)),
          card: voteCard(seen),
        };
      },
    ),

    telling(
      'vote.declared',
      now => messages.declared(region, now),
      async (delivery, asker) => {
        const found = await results.result(asker, voteOf(delivery));
        if (!found.ok) return undefined;
        const { title, options } = found.value.result;
        const adopted = options.filter(option => option.adopted).map(option => option.title);
        return { text: say.declared(title, adopted), card: resultCard(found.value) };
      },
    ),

    telling(
      'vote.void',
      now => messages.voided(region, now),
      async (delivery, asker) => {
        const seen = await view(delivery, asker);
        return (
          seen && { text: say.voided(seen.vote.title, seen.vote.voidReason ?? ''), card: voteCard(seen) }
        );
      },
    ),
  ];
}
