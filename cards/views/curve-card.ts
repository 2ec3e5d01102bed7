import type { CurveView } from '../../programme/indicators/indicator-views.ts';
import { saveCurve } from '../forms/save-curve.ts';
import { showIndicator } from '../forms/show-indicator.ts';
import { showPriority } from '../forms/show-priority.ts';
import { showProposal } from '../forms/show-proposal.ts';
import { type Actions, type Card, card, type Elements, unfold } from '../kit/card.ts';
import { bullets, callout, facts, heading, note, paragraph, subheading } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { baselineElements } from './baseline-elements.ts';

const { curve: say } = words.indicators;

const INDICATORS = 60;
const TITLE_CHARACTERS = 80;

/** The sheet of one topic: outcome, indicator, baseline, story, partners, what works, actions. `plan` has taken it up. */
export function curveCard(view: CurveView, plan?: { id: string; priority: string }): Card {
  const { topic, sheet, baseline } = view;
  return card({
    summary: say.summary(plainAnywhere(topic.title)),
    body: [
      heading(say.heading(plainText(topic.code), plainText(topic.title))),
      note(say.ofVote(plainText(view.voteTitle))),
      ...(baseline
        ? [
            ...(baseline.outcomeTitle === undefined
              ? []
              : [facts([[say.outcome, plainText(baseline.outcomeTitle)]])]),
            subheading(say.baselineHeading),
            ...baselineElements(baseline),
          ]
        : [callout(say.noIndicator, 'Warning')]),
      ...text(say.parts.story, sheet?.story),
      ...list(say.parts.partners, sheet?.partners),
      ...text(say.parts.works, sheet?.works),
      ...list(say.parts.actions, sheet?.actions),
      ...(sheet
        ? [note(say.changed(plainText(view.changedByName ?? ''), words.format.day(sheet.changedAt)))]
        : []),
    ],
    actions: actions(view, plan),
  });
}

const text = (title: string, written: string | undefined): Elements => [
  subheading(title),
  paragraph(plainText(written ?? '') || say.nothing),
];

const list = (title: string, written: readonly string[] = []): Elements => [
  subheading(title),
  ...(written.length ? bullets(written.map(plainText)) : [paragraph(say.nothing)]),
];

function actions(view: CurveView, plan?: { id: string; priority: string }): Actions {
  const { vote, topic, sheet, baseline } = view;
  const choices = view.indicators.slice(0, INDICATORS).map(({ code, title }) => ({
    value: code,
    title: words.indicators.list.choice(code, plainAnywhere(shortened(title, TITLE_CHARACTERS))),
  }));
  const form = saveCurve.inputs({
    indicator: { choices, preset: sheet?.indicator },
    story: { preset: sheet?.story },
    partners: { preset: sheet?.partners.join('\n') },
    works: { preset: sheet?.works },
    actions: { preset: sheet?.actions.join('\n') },
  });
  const save = saveCurve.submit(say.save, { vote, topic: topic.code, seen: sheet?.revision ?? 0 });
  return [
    ...(view.mayWrite ? [unfold(say.write, form, [save])] : []),
    ...(baseline ? [showIndicator.submit(say.showIndicator, { indicator: baseline.indicator.code })] : []),
    ...(plan ? [showPriority.submit(say.showPriority, { plan: plan.id, priority: plan.priority })] : []),
    showProposal.submit(say.showTopic, { vote, proposal: topic.proposal }),
  ];
}
