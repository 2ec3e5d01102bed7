import type { SummitGuestsView } from '../../programme/summit/summit-views.ts';
import { countGuests } from '../forms/count-guests.ts';
import { GUESTS_ON_CARD, markGuests } from '../forms/mark-guests.ts';
import { showGuests } from '../forms/show-guests.ts';
import { showSummit } from '../forms/show-summit.ts';
import { type Actions, type Card, card, type Elements, unfold } from '../kit/card.ts';
import { heading, note, paragraph, strong, table } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { shownName } from './person-lines.ts';

const { capacities, card: summitCard, guests: say } = words.summit;

const ROWS = 40;
const AUTHORITIES = 60;
const NAME_CHARACTERS = 40;

type Guest = SummitGuestsView['guests'][number];

/** Who is invited and who came, for whoever takes attendance; `mayMark` once the day has come. */
export function summitGuestsCard(view: SummitGuestsView, mayMark: boolean, remark?: string): Card {
  const { summit, guests } = view;
  const shown = unmarkedFirst(guests).slice(0, GUESTS_ON_CARD);
  return card({
    summary: remark ?? say.summary(guests.length),
    body: [
      heading(say.heading(plainText(summit.name))),
      ...(remark === undefined ? [] : [strong(remark)]),
      ...(mayMark ? [strong(say.soFar), paragraph(summitCard.came(view.figures))] : []),
      ...rows(shown),
      ...(guests.length > ROWS ? [note(say.more(guests.length - ROWS))] : []),
    ],
    actions: [
      ...(mayMark ? marking(view, shown) : []),
      showGuests.submit(summitCard.refresh, { summit: summit.id }),
      showSummit.submit(say.back, { summit: summit.id }),
    ],
  });
}

const unmarkedFirst = (guests: readonly Guest[]): Guest[] =>
  [...guests].sort((a, b) => Number(a.attended !== undefined) - Number(b.attended !== undefined));

const short = (name: string): string => shortened(name, NAME_CHARACTERS);

function rows(guests: readonly Guest[]): Elements {
  if (guests.length === 0) return [paragraph(say.none)];
  const { columns } = say;
  return [
    table(
      [columns.name, columns.authority, columns.capacity, columns.standing],
      guests
        .slice(0, ROWS)
        .map(guest => [
          shownName({ name: short(guest.name) }, plainText),
          guest.authorityName === undefined ? say.noAuthority : plainText(short(guest.authorityName)),
          capacities[guest.capacity],
          say.standing(guest.answer, guest.attended),
        ]),
      [3, 3, 4, 2],
    ),
  ];
}

function marking({ summit, authorities }: SummitGuestsView, shown: readonly Guest[]): Actions {
  const named = { summit: summit.id };
  const choices = shown.map(guest => ({
    value: guest.person,
    title: say.choice(
      shownName({ name: short(guest.name) }, plainAnywhere),
      plainAnywhere(short(guest.authorityName ?? '')),
    ),
  }));
  const preset = shown
    .filter(({ attended, answer }) => attended ?? answer === 'yes')
    .map(({ person }) => person)
    .join(',');
  const counted = authorities.slice(0, AUTHORITIES).map(({ code, name, count }) => ({
    value: code,
    title: say.authorityChoice(plainAnywhere(short(name)), count),
  }));
  return [
    ...(choices.length
      ? [
          unfold(say.markTitle, markGuests.inputs({ present: { choices, preset } }), [
            markGuests.submit(say.mark, { ...named, shown: shown.map(({ person }) => person).join(',') }),
          ]),
        ]
      : []),
    unfold(
      say.countTitle,
      [paragraph(say.countNote), ...countGuests.inputs({ authority: { choices: counted } })],
      [countGuests.submit(say.saveCount, named)],
    ),
  ];
}
