import type { Day } from '../../programme/calendar.ts';
import type { Summit } from '../../programme/summit/summit.ts';
import { listSummits } from '../forms/list-summits.ts';
import { saveSummit } from '../forms/save-summit.ts';
import { showSummit } from '../forms/show-summit.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph } from '../kit/elements.ts';
import { plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { card: say, form } = words.summit;

/** The plan of a summit: a new one, whose id will be `once`, or one that has not taken place. */
export const summitFormCard = (once: string, today: Day, summit?: Summit): Card =>
  card({
    summary: form.newHeading,
    body: [
      heading(summit ? form.editHeading(plainText(summit.name)) : form.newHeading),
      paragraph(form.hint),
      ...saveSummit.inputs({
        name: { preset: summit?.name },
        aliases: { preset: summit?.aliases.join('\n') },
        date: { preset: summit?.date ?? today },
        venue: { preset: summit?.venue },
        approach: { preset: summit?.approach ?? form.usualApproach },
      }),
    ],
    actions: [
      saveSummit.submit(form.save, {
        once,
        ...(summit && { summit: summit.id, seen: summit.revision }),
      }),
      summit ? showSummit.submit(form.back, { summit: summit.id }) : listSummits.submit(say.others),
    ],
  });
