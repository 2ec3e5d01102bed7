import { findPersonCard, foundPeopleCard } from '../../../cards/views/find-person-card.ts';
import type { PeopleServices } from '../../../programme/region/people-services.ts';
import type { PersonTask } from '../../../programme/region/people-views.ts';
import type { Person } from '../../../programme/region/person.ts';
import { refused } from '../../answer.ts';
import type { Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';

/** Those who are found by a text, or by each of several with commas between them; without a text, the card that asks. */
export async function findReply(
  people: PeopleServices['people'],
  caller: Caller,
  task: PersonTask,
  text: string,
): Promise<Reply> {
  const parts = text.split(',').map(part => part.trim().slice(0, 100));
  const asked = parts.filter(part => part !== '').slice(0, 4);
  const found = new Map<string, Person>();
  for (const part of asked.length ? asked : ['']) {
    const outcome = await people.find(caller, part);
    if (!outcome.ok) return refused(outcome.refusals);
    for (const person of outcome.value) found.set(person.id, person);
  }
  if (asked.length === 0) return { kind: 'card', card: findPersonCard(task) };
  const enough = found.size >= (task === 'merge' ? 2 : 1);
  return {
    kind: 'card',
    card: enough ? foundPeopleCard(task, [...found.values()]) : findPersonCard(task, text),
  };
}
