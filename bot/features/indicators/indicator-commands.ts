import { indicatorCard } from '../../../cards/views/indicator-card.ts';
import { indicatorFormCard } from '../../../cards/views/indicator-form-card.ts';
import { indicatorsCard } from '../../../cards/views/indicators-card.ts';
import { undecidedValuesCard } from '../../../cards/views/undecided-values-card.ts';
import { valueEntryCard } from '../../../cards/views/value-entry-card.ts';
import { words } from '../../../cards/wording/words.ts';
import { londonDay } from '../../../programme/calendar.ts';
import { seesPlans } from '../../../programme/region/permissions.ts';
import { answer } from '../../answer.ts';
import type { Command } from '../../feature.ts';
import type { IndicatorsDeps } from '../indicators.ts';
import { permitted } from '../permitted.ts';
import { resultsReply } from './results-reply.ts';

const { commands: say } = words.indicators;

/** A code has no spaces; more is a guess at one. */
const LONGEST_CODE = 10;

export function indicatorCommands(deps: IndicatorsDeps): Command[] {
  const { definitions, reader, values } = deps.services;
  return [
    {
      ...say.list,
      audience: 'private',
      shownTo: (person, now) => seesPlans(person, londonDay(now)),
      run: async (caller, rest) =>
        rest === ''
          ? answer(await reader.list(caller), indicatorsCard)
          : answer(await reader.one(caller, rest.toUpperCase().slice(0, LONGEST_CODE)), indicatorCard),
    },
    permitted('editIndicators', say.define, async caller =>
      answer(await definitions.definition(caller), indicatorFormCard),
    ),
    permitted('enterValues', say.enter, async caller =>
      answer(await values.entry(caller), view => valueEntryCard(view)),
    ),
    permitted('approveValues', say.approve, async caller =>
      answer(await values.undecided(caller), undecidedValuesCard),
    ),
    permitted('seeCoverage', say.results, caller => resultsReply(deps, caller)),
  ];
}
