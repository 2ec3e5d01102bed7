import type { PersonTask, PersonView } from '../../programme/region/people-views.ts';
import { pickPerson } from '../forms/pick-person.ts';
import { type Card, card } from '../kit/card.ts';
import { callout, facts, heading } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { placeLine, roleLines, shownName, staffGroupLine } from './person-lines.ts';

const { person: say, whoAmI: label } = words.people;

/** Somebody as a programme manager or link officer sees her, with what can be done. `news` is said after a change. */
export function personCard(view: PersonView, mayManage: boolean, news?: string): Card {
  const { person } = view;
  const open = (title: string, task: PersonTask) => pickPerson.submit(title, { task, person: person.id });
  return card({
    summary: say.summary(shownName(person, plainAnywhere)),
    body: [
      heading(shownName(person, plainText)),
      ...(news === undefined ? [] : [callout(news, 'Good')]),
      facts([
        [label.workEmail, plainText(person.workEmail ?? label.unknown)],
        ...(person.jobTitle ? [[label.jobTitle, plainText(person.jobTitle)] as const] : []),
        [label.place, placeLine(view, plainText)],
        [label.staffGroup, staffGroupLine(person)],
        [label.roles, roleLines(view, plainText)],
        ...(person.leftOn ? [[label.left, words.format.dayText(person.leftOn)] as const] : []),
      ]),
    ],
    actions: mayManage
      ? [open(say.giveRole, 'giveRole'), open(say.endRole, 'endRole'), open(say.leave, 'leave')]
      : [],
  });
}
