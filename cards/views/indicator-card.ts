import type { IndicatorView } from '../../programme/indicators/indicator-views.ts';
import { editIndicator } from '../forms/edit-indicator.ts';
import { listIndicators } from '../forms/list-indicators.ts';
import { showAction } from '../forms/show-action.ts';
import { pickCurve, topicChoice } from '../forms/show-curve.ts';
import { showIndicator } from '../forms/show-indicator.ts';
import { type Card, card, type Elements, unfold } from '../kit/card.ts';
import { facts, heading, note, subheading, table } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { baselineElements } from './baseline-elements.ts';

const { baselineText, card: say, rate: rateText } = words.indicators;

/** An authority takes a row; a region has up to about 40. */
const ROWS = 40;
const NAME_CHARACTERS = 60;
const CHOICES = 20;

/** An indicator: what it means, where it comes from and goes to, and what in the plan points to it. */
export function indicatorCard(view: IndicatorView): Card {
  const { indicator, baseline } = view;
  const { code, title } = indicator;
  return card({
    summary: say.summary(plainAnywhere(title), baselineText(baseline, indicator)),
    body: [
      heading(say.heading(code, plainText(title))),
      facts(meaning(view)),
      subheading(say.baselineHeading),
      ...baselineElements(view),
      ...authorityTable(view),
      subheading(say.usedHeading),
      ...(view.topics.length + view.actions.length === 0 ? [note(say.notUsed)] : []),
    ],
    actions: [
      ...topicActions(view),
      ...planActions(view),
      ...(view.mayEdit ? [editIndicator.submit(say.edit, { indicator: code })] : []),
      showIndicator.submit(words.plan.page.refresh, { indicator: code }),
      listIndicators.submit(say.all),
    ],
  });
}

function meaning({ indicator, outcomeTitle }: IndicatorView): [string, string][] {
  const { polarity, numerator, denominator, unit, frequency, source, status, note: known } = indicator;
  return [
    ...(outcomeTitle === undefined ? [] : [[say.facts.outcome, plainText(outcomeTitle)] as [string, string]]),
    [say.facts.measured, say.measured(plainText(numerator), plainText(denominator), unit)],
    [say.facts.polarity, say.polarity(polarity)],
    ...(known === undefined ? [] : [[say.facts.note, plainText(known)] as [string, string]]),
    [say.facts.frequency, say.frequency(frequency)],
    [say.facts.source, say.source(plainText(source), status)],
  ];
}

/** By name: no ranking. */
function authorityTable({ authorities, indicator }: IndicatorView): Elements {
  if (!authorities) return [];
  const { period, rates } = authorities;
  const hidden = rates.length - ROWS;
  return [
    subheading(say.authoritiesHeading(period)),
    table(
      [say.authorityColumns.authority, say.authorityColumns.rate],
      rates
        .slice(0, ROWS)
        .map(({ name, rate }) => [
          plainText(shortened(name, NAME_CHARACTERS)),
          rateText(rate, indicator.unit),
        ]),
      [3, 2],
    ),
    ...(hidden > 0 ? [note(say.moreAuthorities(hidden))] : []),
    note(say.noRanking),
  ];
}

function topicActions({ topics }: IndicatorView) {
  const choices = topics.slice(0, CHOICES).map(one => ({
    value: topicChoice(one),
    title: say.heading(plainAnywhere(one.topic), plainAnywhere(shortened(one.title, NAME_CHARACTERS))),
  }));
  if (choices.length === 0) return [];
  const inputs = pickCurve.inputs({ topic: { choices, preset: choices[0]?.value } });
  return [unfold(say.topics, inputs, [pickCurve.submit(say.showTopic)])];
}

function planActions({ actions }: IndicatorView) {
  const choices = actions.slice(0, CHOICES).map(({ id, code, title, state, rag }) => ({
    value: id,
    title: say.actionChoice(
      code,
      plainAnywhere(shortened(title, NAME_CHARACTERS)),
      words.plan.how(state, rag, undefined),
    ),
  }));
  if (choices.length === 0) return [];
  const inputs = showAction.inputs({ action: { choices, preset: choices[0]?.value } });
  return [unfold(say.actions, inputs, [showAction.submit(say.showAction)])];
}
