import { plainAnywhere } from '../../cards/kit/plain-text.ts';
import { undecidedValuesCard } from '../../cards/views/undecided-values-card.ts';
import { valueEntryCard } from '../../cards/views/value-entry-card.ts';
import { words } from '../../cards/wording/words.ts';
import type { PlanServices } from '../../programme/improvement/plan-services.ts';
import { RETURNED, TO_APPROVE } from '../../programme/indicators/indicator-messages.ts';
import type { IndicatorServices } from '../../programme/indicators/indicator-services.ts';
import type { releasedAnswers } from '../../programme/report/released-answers.ts';
import type { TrainingServices } from '../../programme/training/training-services.ts';
import type { Feature, Telling } from '../feature.ts';
import { curveActions } from './indicators/curve-actions.ts';
import { definitionActions } from './indicators/definition-actions.ts';
import { indicatorCommands } from './indicators/indicator-commands.ts';
import { valueActions } from './indicators/value-actions.ts';

/** What the feature of indicators stands on. */
export interface IndicatorsDeps {
  services: IndicatorServices;
  /** Which plan a topic went into. */
  plans: Pick<PlanServices, 'reader'>;
  training: Pick<TrainingServices, 'results'>;
  /** What the releases say of those who attended. */
  released: ReturnType<typeof releasedAnswers>;
  region: string;
  /** Something changed that others should be told of: reconcile at once. */
  wake(): void;
}

/** Outcomes and indicators with their baselines, the sheets that turn the curve, and training by the three questions. */
export const indicatorsFeature = (deps: IndicatorsDeps): Feature => ({
  name: 'indicators',
  commands: indicatorCommands(deps),
  actions: [...definitionActions(deps), ...valueActions(deps), ...curveActions(deps)],
  tellings: [toApprove(deps), returned(deps)],
  digest: deps.services.digest,
});

const say = words.indicators.messages;

/** To link officers; whoever has decided since is told nothing. */
const toApprove = ({ services, region }: IndicatorsDeps): Telling => ({
  kind: TO_APPROVE,
  due: now => services.messages.toApprove(region, now),
  async draw(_, person, now) {
    const view = await services.values.undecided({ person, now });
    return view.ok && view.value.waiting.length > 0
      ? { text: say.toApprove(view.value.waiting.length), card: undecidedValuesCard(view.value) }
      : undefined;
  },
});

/** To whoever entered what was sent back; what was entered anew since is told of no more. */
const returned = ({ services, region }: IndicatorsDeps): Telling => ({
  kind: RETURNED,
  due: now => services.messages.returned(region, now),
  async draw({ subject }, person, now) {
    const view = await services.values.entry({ person, now });
    const found = view.ok ? view.value.returned.find(({ key }) => key === subject) : undefined;
    if (!view.ok || !found) return undefined;
    const { indicator, value } = found;
    const text = say.returned(
      plainAnywhere(indicator.title),
      value.period,
      words.format.sentence(plainAnywhere(value.returnReason ?? '')),
    );
    return { text, card: valueEntryCard(view.value) };
  },
});
