import type { SummitAction, SummitView } from '../../programme/summit/summit-views.ts';
import { addGuest } from '../forms/add-guest.ts';
import { answerSummit } from '../forms/answer-summit.ts';
import { bringGuest } from '../forms/bring-guest.ts';
import { cancelSummit } from '../forms/cancel-summit.ts';
import { chooseSummitVotes } from '../forms/choose-summit-votes.ts';
import { editSummit } from '../forms/edit-summit.ts';
import { inviteToSummit } from '../forms/invite-to-summit.ts';
import { noteMessages } from '../forms/note-messages.ts';
import { openSummit } from '../forms/open-summit.ts';
import { showGuests } from '../forms/show-guests.ts';
import { showSummit } from '../forms/show-summit.ts';
import { showVote } from '../forms/show-vote.ts';
import { type Actions, type Card, card, type Elements, inPlace, unfold } from '../kit/card.ts';
import { bullets, callout, facts, heading, note, paragraph, strong, subheading } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { add, buttons, cancel, card: say, invite, messages, votes } = words.summit;

const VOTES = 4;
const ABSENT = 25;
const NAME_CHARACTERS = 40;
const TITLE_CHARACTERS = 60;

/** A summit for whoever may see it: the own invitation, what it said, its votes, and who came. */
export function summitCard(view: SummitView, remark?: string): Card {
  const { summit } = view;
  return card({
    summary: remark ?? say.summary(plainAnywhere(summit.name), summit.date, summit.state),
    body: [
      heading(plainText(summit.name)),
      ...(remark === undefined ? [] : [strong(remark)]),
      summit.state === 'cancelled'
        ? callout(say.cancelled(plainText(summit.cancelReason ?? '')), 'Attention')
        : strong(say.state(summit.state)),
      facts(factsOf(view)),
      ...ownInvitation(view),
      ...came(view),
      ...(summit.keyMessages.length
        ? [subheading(say.messages), ...bullets(summit.keyMessages.map(plainText))]
        : []),
      ...votesOf(view),
      ...editing(view),
    ],
    actions: actionsOf(view),
  });
}

function factsOf({ summit, answers }: SummitView): (readonly [string, string])[] {
  const { facts: label } = say;
  const aliases = words.format.list(summit.aliases.map(plainText));
  return [
    [label.date, words.format.dayText(summit.date)],
    ...(summit.venue === undefined ? [] : [[label.venue, plainText(summit.venue)] as const]),
    ...(aliases === '' ? [] : [[label.aliases, aliases] as const]),
    [label.approach, plainText(summit.approach)],
    ...(answers && summit.state === 'open' ? [[label.answers, say.answers(answers)] as const] : []),
  ];
}

function ownInvitation({ summit, own, actions }: SummitView): Elements {
  if (!own || !actions.includes('answer')) return [];
  const named = { summit: summit.id };
  return [
    paragraph(say.own(own.capacity, own.answer)),
    inPlace([
      answerSummit.submit(buttons.yes, { ...named, answer: 'yes' }),
      answerSummit.submit(buttons.no, { ...named, answer: 'no' }),
    ]),
  ];
}

function came({ figures, absentNames = [] }: SummitView): Elements {
  if (!figures) return [];
  const { facilitators, staff } = figures;
  const shown = absentNames.slice(0, ABSENT).map(name => plainText(shortened(name, NAME_CHARACTERS)));
  return [
    paragraph(say.came(figures)),
    ...(facilitators + staff > 0 ? [note(say.worked(facilitators, staff))] : []),
    ...(shown.length ? [paragraph(say.absent(shown)), note(say.absentNote)] : []),
  ];
}

const shortTitle = (title: string): string => shortened(title, TITLE_CHARACTERS);

function votesOf({ votes: all }: SummitView): Elements {
  if (all.length === 0) return [];
  const shown = all.slice(0, VOTES);
  return [
    subheading(say.votes),
    ...bullets(
      all.map(({ title, state }) => say.vote(plainText(shortTitle(title)), words.vote.stateName[state])),
    ),
    inPlace(
      shown.map(({ id, title }, n) =>
        showVote.submit(say.seeVote(`${n + 1}. ${plainAnywhere(shortTitle(title))}`), { vote: id }),
      ),
    ),
  ];
}

/** What is noted about a summit, folded away beside what it is about. */
function editing({ summit, actions, offeredVotes }: SummitView): Elements {
  const named = { summit: summit.id };
  const choices = offeredVotes.map(({ id, title }) => ({
    value: id,
    title: plainAnywhere(shortTitle(title)),
  }));
  const preset = summit.votes.filter(id => offeredVotes.some(one => one.id === id)).join(',');
  const offered: Actions = [
    ...(actions.includes('noteMessages')
      ? [
          unfold(
            messages.title,
            noteMessages.inputs({ keyMessages: { preset: summit.keyMessages.join('\n') } }),
            [noteMessages.submit(messages.save, named)],
          ),
        ]
      : []),
    ...(actions.includes('chooseVotes') && choices.length
      ? [
          unfold(votes.title, chooseSummitVotes.inputs({ votes: { choices, preset } }), [
            chooseSummitVotes.submit(votes.save, named),
          ]),
        ]
      : []),
    ...(actions.includes('edit') ? [editSummit.submit(buttons.edit, named)] : []),
    ...(actions.includes('cancel')
      ? [unfold(cancel.title, cancelSummit.inputs(), [cancelSummit.submit(cancel.send, named)])]
      : []),
  ];
  return offered.length ? [inPlace(offered)] : [];
}

function actionsOf({ summit, actions, answers }: SummitView): Actions {
  const named = { summit: summit.id };
  const has = (action: SummitAction): boolean => actions.includes(action);
  const manages = has('noteMessages');
  return [
    ...(has('open') ? [openSummit.submit(buttons.open, named)] : []),
    ...(has('invite')
      ? [unfold(invite.title, inviteToSummit.inputs(), [inviteToSummit.submit(invite.send, named)])]
      : []),
    ...(has('add')
      ? [
          manages
            ? unfold(add.title, addGuest.inputs(), [addGuest.submit(add.save, named)])
            : unfold(add.bringTitle, bringGuest.inputs(), [bringGuest.submit(add.bring, named)]),
        ]
      : []),
    ...(manages && answers ? [showGuests.submit(buttons.guests, named)] : []),
    showSummit.submit(say.refresh, named),
  ];
}
