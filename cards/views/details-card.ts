import type { DetailsView } from '../../programme/region/people-views.ts';
import { NO_PLACE, pickedPlace } from '../../programme/region/place.ts';
import { saveDetails } from '../forms/save-details.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { details: say, noPlace } = words.people;

/** Asks for authority and staff group; an authority that the tenant decides is not asked. */
export function detailsCard({ person, fixedPlace, places }: DetailsView): Card {
  const choices = [
    ...places.map(({ value, name }) => ({ value, title: plainAnywhere(name) })),
    { value: NO_PLACE, title: noPlace },
  ];
  const preset = fixedPlace?.value ?? pickedPlace(person);
  const asked = fixedPlace ? (['staffGroup'] as const) : undefined;
  return card({
    summary: say.summary,
    body: [
      heading(say.title),
      paragraph(fixedPlace ? say.fixed(plainText(fixedPlace.name)) : say.intro),
      ...saveDetails.inputs({ place: { choices, preset }, staffGroup: { preset: person.staffGroup } }, asked),
    ],
    actions: [saveDetails.submit(say.save, fixedPlace ? { place: fixedPlace.value } : {})],
  });
}
