import type { IExecuteAction, IShowCardAction } from '@microsoft/teams.cards';
import type { ActionCardView, ActionMove } from '../../programme/improvement/plan-views.ts';
import { addMilestone } from '../forms/add-milestone.ts';
import { confirmAction } from '../forms/confirm-action.ts';
import { dropAction } from '../forms/drop-action.ts';
import { editAction } from '../forms/edit-action.ts';
import { reachMilestone } from '../forms/reach-milestone.ts';
import { reportProgress } from '../forms/report-progress.ts';
import { type Elements, inPlace, unfold } from '../kit/card.ts';
import { note, paragraph } from '../kit/elements.ts';
import { plainAnywhere, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { confirming, dropping, form, milestones: steps, report } = words.plan;

const TITLE_CHARACTERS = 80;

const seenOf = ({ action }: ActionCardView) => ({ action: action.id, seen: action.revision });

const FORMS: Record<
  Exclude<ActionMove, 'milestones'>,
  (view: ActionCardView) => IExecuteAction | IShowCardAction
> = {
  report: view =>
    unfold(
      report.title,
      [
        note(report.hint),
        ...reportProgress.inputs({
          state: { preset: view.action.state === 'paused' ? 'paused' : 'inProgress' },
          rag: { preset: view.action.rag },
          ragReason: { preset: view.action.ragReason },
        }),
      ],
      [reportProgress.submit(report.save, seenOf(view))],
    ),
  confirm: view =>
    unfold(
      confirming.title,
      [paragraph(confirming.intro[view.action.awaiting?.what ?? 'red']), ...confirmAction.inputs()],
      [confirmAction.submit(confirming.save, seenOf(view))],
    ),
  change: ({ action, plan }) =>
    editAction.submit(form.editHeading(action.code), { plan: plan.id, action: action.id }),
  drop: view =>
    unfold(
      dropping.title,
      [note(dropping.effect), ...dropAction.inputs()],
      [dropAction.submit(dropping.save, seenOf(view))],
    ),
};

/** A new milestone, and beside it those that can be said to be reached; for those who may. */
export function milestoneForms(view: ActionCardView): Elements {
  if (!view.moves.includes('milestones')) return [];
  const open = view.action.milestones.flatMap(({ text, doneOn }, place) =>
    doneOn === undefined
      ? [{ value: String(place), title: plainAnywhere(shortened(text, TITLE_CHARACTERS)) }]
      : [],
  );
  const add = unfold(steps.title, addMilestone.inputs(), [addMilestone.submit(steps.add, seenOf(view))]);
  if (open.length === 0) return [inPlace([add])];
  const reach = unfold(
    steps.which,
    reachMilestone.inputs({ milestone: { choices: open, preset: open[0]?.value } }),
    [reachMilestone.submit(steps.reach, seenOf(view))],
  );
  return [inPlace([add, reach])];
}

/** The forms for what may be done with an action now, each folded away under its button. */
export const actionForms = (view: ActionCardView) =>
  view.moves.flatMap(move => (move === 'milestones' ? [] : [FORMS[move](view)]));
