import type { BusinessPlanView } from '../../programme/steering/business-plan-service.ts';
import { FUND_FORMS, type FundForm } from '../../programme/steering/fund-service.ts';
import { beginBusinessPlan } from '../forms/begin-business-plan.ts';
import { moveBusinessPlan } from '../forms/move-business-plan.ts';
import { openFundForm } from '../forms/open-fund-form.ts';
import { showBusinessPlan } from '../forms/show-business-plan.ts';
import { type Actions, type Card, card, type Elements, inPlace, unfold } from '../kit/card.ts';
import { bullets, callout, heading, note, paragraph, strong, subheading, table } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { money, plan: say } = words.steering;

const ROWS = 25;
const POSTS = 10;
const TEXT_CHARACTERS = 60;

/** The business plan: what comes in, what it is for, and the posts. A new plan will have the id `once`. */
export function businessPlanCard(view: BusinessPlanView, once: string, remark?: string): Card {
  const { plan, figures } = view;
  const left = figures.available - figures.committed;
  return card({
    summary: remark ?? say.summary(plainAnywhere(plan.title), figures),
    body: [
      heading(plainText(plan.title)),
      ...(remark === undefined ? [] : [strong(remark)]),
      strong(say.state(plan.state)),
      paragraph(plainText(plan.purpose)),
      strong(say.figures(figures)),
      ...(figures.planned > left ? [callout(say.short(figures.planned, left), 'Warning')] : []),
      ...income(view),
      ...lines(view),
      ...posts(view),
      ...writing(view),
    ],
    actions: actionsOf(view, once),
  });
}

export const shortText = (text: string): string => shortened(text, TEXT_CHARACTERS);

function income({ plan: { contributions } }: BusinessPlanView): Elements {
  const { incomeColumns: column } = say;
  return [
    subheading(say.income),
    ...(contributions.length
      ? [
          table(
            [column.source, column.each, column.total],
            contributions
              .slice(0, ROWS)
              .map(({ source, each, times }) => [
                plainText(shortText(source)),
                say.each(each, times),
                money(each * times),
              ]),
            [4, 3, 3],
          ),
        ]
      : [paragraph(say.noIncome)]),
    ...(contributions.length > ROWS ? [note(say.more(contributions.length - ROWS))] : []),
  ];
}

function lines({ plan: { lines: all } }: BusinessPlanView): Elements {
  const { lineColumns: column } = say;
  return [
    subheading(say.lines),
    ...(all.length
      ? [
          table(
            [column.purpose, column.amount, column.state],
            all
              .slice(0, ROWS)
              .map(({ purpose, amount, state }) => [
                plainText(shortText(purpose)),
                money(amount),
                say.lineState(state),
              ]),
            [4, 3, 3],
          ),
        ]
      : [paragraph(say.noLines)]),
    ...(all.length > ROWS ? [note(say.more(all.length - ROWS))] : []),
  ];
}

function posts({ plan: { posts: all } }: BusinessPlanView): Elements {
  if (all.length === 0) return [];
  return [
    subheading(say.posts),
    ...bullets(
      all
        .slice(0, POSTS)
        .map(({ title, hundredths, state }) => say.post(plainText(shortText(title)), hundredths, state)),
    ),
  ];
}

/** The forms that have something to write about. */
function writing({ plan, mayEdit }: BusinessPlanView): Elements {
  const { contributions, lines: all } = plan;
  const has: Record<FundForm, boolean> = {
    contribute: true,
    addLine: true,
    moveLine: all.length > 0,
    setPost: all.length > 0,
    remove: all.length + contributions.length > 0,
  };
  return mayEdit
    ? [
        inPlace(
          FUND_FORMS.filter(form => has[form]).map(form =>
            openFundForm.submit(say[form].title, { plan: plan.id, form }),
          ),
        ),
      ]
    : [];
}

function actionsOf({ plan, next, mayBegin, others }: BusinessPlanView, once: string): Actions {
  const [other] = others;
  return [
    ...(next ? [moveBusinessPlan.submit(say.moves[next], { plan: plan.id, to: next })] : []),
    ...(mayBegin
      ? [
          unfold(say.begin.heading, beginBusinessPlan.inputs(), [
            beginBusinessPlan.submit(say.begin.save, { once }),
          ]),
        ]
      : []),
    ...(other
      ? [showBusinessPlan.submit(plainAnywhere(shortText(other.title)) || say.refresh, { plan: other.id })]
      : []),
    showBusinessPlan.submit(say.refresh, { plan: plan.id }),
  ];
}
