import { priorityKey } from '../../programme/improvement/plan-service.ts';
import type { ActionCardView } from '../../programme/improvement/plan-views.ts';
import { showIndicator } from '../forms/show-indicator.ts';
import { showPriority } from '../forms/show-priority.ts';
import { type Card, card, type Elements } from '../kit/card.ts';
import { bullets, callout, facts, group, heading, note, paragraph, subheading } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { actionForms, milestoneForms } from './action-forms.ts';
import { baselineLine } from './baseline-elements.ts';
import { goneLines, howOf } from './plan-action-lines.ts';

const { buttons, card: say } = words.plan;

/** The latest of each. */
const NOTES = 6;
const CHANGES = 12;
const CHANGE_CHARACTERS = 200;

/** One action: who does what until when, how it goes, what has happened, and what can be done with it now. */
export function actionCard(view: ActionCardView): Card {
  const { action, plan } = view;
  const { code, title, awaiting, due, success } = action;
  return card({
    summary: say.summary(code, plainAnywhere(title), howOf(view)),
    body: [
      heading(say.heading(code, plainText(title))),
      ...(awaiting ? [callout(say.awaiting[awaiting.what], 'Warning')] : []),
      ...(view.isOverdue ? [callout(say.overdue(due), 'Warning')] : []),
      ...(view.isStale ? [note(say.stale)] : []),
      facts(known(view)),
      ...goneLines([view]),
      ...milestones(view),
      ...progress(view),
      ...history(view),
    ],
    actions: [
      ...actionForms(view),
      showPriority.submit(buttons.thisPriority, { plan: plan.id, priority: priorityKey(action.priority) }),
      ...(success.indicator === undefined
        ? []
        : [showIndicator.submit(buttons.indicator, { indicator: success.indicator })]),
    ],
  });
}

function known(view: ActionCardView): [string, string][] {
  const { action, owner, sponsor, baseline } = view;
  const { rag, ragReason, stateReason, supportGroup, success, due } = action;
  const reason = action.state === 'dropped' ? stateReason : rag === 'red' ? ragReason : undefined;
  const row = (title: string, value: string | undefined): [string, string][] =>
    value === undefined || value === '' ? [] : [[title, value]];
  return [
    [say.facts.how, howOf(view)],
    ...row(say.facts.reason, plainText(reason ?? '')),
    [say.facts.priority, plainText(view.priorityTitle)],
    [say.facts.owner, say.person(plainText(owner.name), plainText(owner.authority ?? ''))],
    [say.facts.sponsor, say.person(plainText(sponsor.name), plainText(sponsor.authority ?? ''))],
    ...row(say.facts.group, plainText(supportGroup ?? '')),
    [say.facts.due, words.format.dayText(due)],
    [say.facts.success, plainText(success.text)],
    ...row(say.facts.indicator, baseline && baselineLine(baseline)),
  ];
}

function milestones(view: ActionCardView): Elements {
  const reached = view.action.milestones.map(({ text, due, doneOn }) =>
    say.milestone(plainText(text), due, doneOn),
  );
  const forms = milestoneForms(view);
  return reached.length + forms.length === 0
    ? []
    : [
        subheading(say.milestones),
        ...(reached.length ? bullets(reached) : [note(say.noMilestones)]),
        ...forms,
      ];
}

function progress({ notes }: ActionCardView): Elements {
  if (notes.length === 0) return [subheading(say.notes), paragraph(say.noNotes)];
  return [
    subheading(say.notes),
    ...notes.slice(0, NOTES).map(({ text, byName, at, notConfirmed }) => {
      const written = plainText(text);
      return group([
        paragraph(notConfirmed ? say.notConfirmed(written) : written),
        note(say.note(plainText(byName), at)),
      ]);
    }),
  ];
}

/** Every change is kept; the latest are shown. */
function history({ history: all }: ActionCardView): Elements {
  if (all.length === 0) return [];
  const more = all.length - CHANGES;
  return [
    subheading(say.history),
    ...all
      .slice(0, CHANGES)
      .map(({ byName, at, ...change }) =>
        note(
          say.changeLine(plainText(shortened(say.change(change), CHANGE_CHARACTERS)), plainText(byName), at),
        ),
      ),
    ...(more > 0 ? [note(say.moreChanges(more))] : []),
  ];
}
