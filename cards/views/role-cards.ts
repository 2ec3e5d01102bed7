import { type Day, validOn } from '../../programme/calendar.ts';
import type { PersonView } from '../../programme/region/people-views.ts';
import { NO_PLACE } from '../../programme/region/place.ts';
import { endRole } from '../forms/end-role.ts';
import { giveRole } from '../forms/give-role.ts';
import { handOver } from '../forms/hand-over.ts';
import { recordLeaving } from '../forms/record-leaving.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { roleLine, shownName } from './person-lines.ts';

const { handingOver, roleForm: say, wholeRegion } = words.people;

/** The form for a new role; the person's authority is chosen to begin with. */
export function giveRoleCard(
  { person }: PersonView,
  authorities: readonly { code: string; name: string }[],
  today: Day,
): Card {
  const choices = [
    { value: NO_PLACE, title: wholeRegion },
    ...authorities.map(({ code, name }) => ({ value: code, title: plainAnywhere(name) })),
  ];
  const known = authorities.some(({ code }) => code === person.authority);
  return card({
    summary: say.giveTitle(shownName(person, plainAnywhere)),
    body: [
      heading(say.giveTitle(shownName(person, plainText))),
      paragraph(say.giveIntro),
      ...giveRole.inputs({
        authority: { choices, preset: known ? person.authority : NO_PLACE },
        validFrom: { preset: today },
      }),
    ],
    actions: [giveRole.submit(say.give, { person: person.id })],
  });
}

/** The roles that are held now or will be, to set a last day. */
export function endRoleCard({ person, roles }: PersonView, today: Day): Card {
  const choices = roles
    .filter(({ validTo }) => validOn({ ...(validTo && { validTo }) }, today))
    .map(held => ({ value: held.key, title: roleLine(held, plainAnywhere) }));
  const name = shownName(person, plainText);
  return card({
    summary: say.endTitle(shownName(person, plainAnywhere)),
    body: [
      heading(say.endTitle(name)),
      paragraph(choices.length ? say.endIntro : say.noneToEnd(name)),
      ...(choices.length
        ? endRole.inputs({ held: { choices, preset: choices[0]?.value }, lastDay: { preset: today } })
        : []),
    ],
    actions: choices.length ? [endRole.submit(say.end, { person: person.id })] : [],
  });
}

export const leavingCard = ({ person }: PersonView, today: Day): Card =>
  card({
    summary: say.leaveTitle(shownName(person, plainAnywhere)),
    body: [
      heading(say.leaveTitle(shownName(person, plainText))),
      paragraph(say.leaveIntro),
      ...recordLeaving.inputs({ lastDay: { preset: person.leftOn ?? today } }),
    ],
    actions: [recordLeaving.submit(say.leave, { person: person.id })],
  });

export const handOverCard = ({ person }: PersonView): Card =>
  card({
    summary: handingOver.title(shownName(person, plainAnywhere)),
    body: [
      heading(handingOver.title(shownName(person, plainText))),
      paragraph(handingOver.intro),
      ...handOver.inputs(),
    ],
    actions: [handOver.submit(handingOver.send, { person: person.id })],
  });
