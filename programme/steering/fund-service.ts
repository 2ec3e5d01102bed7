import type { Asker } from '../asker.ts';
import { type Day, londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Refusal } from '../refusal.ts';
import { denied } from '../region/people-deps.ts';
import {
  type BusinessPlan,
  type Contribution,
  type FundLine,
  fundFigures,
  type LineState,
  lineStatesAfter,
  type Post,
  type PostState,
  postStateAfter,
} from './business-plan.ts';
import { isAlive } from './business-plan-service.ts';
import type { SteeringDeps } from './steering-deps.ts';

/** What can be written about the money of a plan. Buttons carry these names, so they are permanent. */
export const FUND_FORMS = ['contribute', 'addLine', 'moveLine', 'setPost', 'remove'] as const;
export type FundForm = (typeof FUND_FORMS)[number];

/** The money of a business plan: what comes in, what it is for, and the post. Amounts are whole pence. */
export function fundService({ steering }: Pick<SteeringDeps, 'steering'>) {
  /** One change by the programme manager of a plan that is not closed. */
  async function changed(
    asker: Asker,
    id: string,
    decide: (plan: BusinessPlan) => Outcome<BusinessPlan>,
  ): Promise<Outcome<string>> {
    const refused = denied(asker, 'runSteeringGroup');
    if (refused) return refused;
    const outcome = await steering.changePlan<Outcome<string>>(asker.person.region, id, stands => {
      if (!isAlive(stands)) return { answer: refuse({ code: 'businessPlanClosed', title: stands.title }) };
      const next = decide(stands);
      if (!next.ok) return { answer: next };
      return next.value === stands
        ? { answer: done(id) }
        : { next: { ...next.value, changedAt: asker.now }, answer: done(id) };
    });
    return outcome ?? refuse({ code: 'businessPlanNotFound', mayBegin: true });
  }

  /** A day that is given, or today. */
  const dayOf = (asker: Asker, on: Day | undefined): Day => on ?? londonDay(asker.now);

  return {
    /** Money that comes in; `id` is minted with the form, so pressing twice adds it once. */
    contribute(asker: Asker, id: string, contribution: Contribution): Promise<Outcome<string>> {
      const { on } = contribution;
      return changed(asker, id, plan => {
        if (on > londonDay(asker.now)) return refuse({ code: 'givenInFuture', on });
        return plan.contributions.some(one => one.id === contribution.id)
          ? done(plan)
          : done({ ...plan, contributions: [...plan.contributions, contribution] });
      });
    },

    /** Something that money is planned for. */
    addLine(
      asker: Asker,
      id: string,
      { id: line, purpose, amount }: Pick<FundLine, 'id' | 'purpose' | 'amount'>,
    ): Promise<Outcome<string>> {
      const on = londonDay(asker.now);
      const step = { state: 'planned' as const, on, at: asker.now, by: asker.person.id };
      return changed(asker, id, plan =>
        plan.lines.some(one => one.id === line)
          ? done(plan)
          : done({
              ...plan,
              lines: [...plan.lines, { id: line, purpose, amount, state: 'planned', steps: [step] }],
            }),
      );
    },

    /** No more is ever committed than is there: it is decided on the plan as it stands (G5). */
    async moveLine(
      asker: Asker,
      id: string,
      line: string,
      to: LineState,
      given?: Day,
    ): Promise<Outcome<string>> {
      const on = dayOf(asker, given);
      if (on > londonDay(asker.now)) return refuse({ code: 'givenInFuture', on });
      return changed(asker, id, plan => {
        const found = plan.lines.find(one => one.id === line);
        if (!found) return refuse({ code: 'fundItemNotFound' });
        if (found.state === to) return done(plan);
        const problem = problemOfStep(plan, found, to, on);
        if (problem) return refuse(problem);
        const moved: FundLine = {
          ...found,
          state: to,
          steps: [...found.steps, { state: to, on, at: asker.now, by: asker.person.id }],
        };
        return done({ ...plan, lines: plan.lines.map(one => (one.id === line ? moved : one)) });
      });
    },

    /** The post that a line pays for; saying it again changes title and hours, and takes the state one step on. */
    async setPost(
      asker: Asker,
      id: string,
      { line, title, hundredths, state }: Pick<Post, 'line' | 'title' | 'hundredths' | 'state'>,
      given?: Day,
    ): Promise<Outcome<string>> {
      const on = dayOf(asker, given);
      if (on > londonDay(asker.now)) return refuse({ code: 'givenInFuture', on });
      const step = { state, on, at: asker.now, by: asker.person.id };
      return changed(asker, id, plan => {
        if (!plan.lines.some(one => one.id === line)) return refuse({ code: 'fundItemNotFound' });
        const known = plan.posts.find(one => one.line === line);
        const problem = known && problemOfPost(known, state, on);
        if (problem) return refuse(problem);
        const steps = known?.state === state ? known.steps : [...(known?.steps ?? []), step];
        const post: Post = { line, title, hundredths, state, steps };
        return done({ ...plan, posts: [...plan.posts.filter(one => one !== known), post] });
      });
    },

    /** Takes back what was written by mistake: a line that is only planned, or money that nothing is committed from. */
    remove: (asker: Asker, id: string, item: string): Promise<Outcome<string>> =>
      changed(asker, id, plan => {
        const line = plan.lines.find(one => one.id === item);
        const contribution = plan.contributions.find(one => one.id === item);
        if (line) {
          if (line.state !== 'planned')
            return refuse({
              code: 'fundLineNotPossible',
              purpose: line.purpose,
              state: line.state,
              wanted: 'released',
            });
          const lines = plan.lines.filter(one => one !== line);
          return done({ ...plan, lines, posts: plan.posts.filter(one => one.line !== item) });
        }
        if (!contribution) return refuse({ code: 'fundItemNotFound' });
        const next = { ...plan, contributions: plan.contributions.filter(one => one !== contribution) };
        const { available, committed } = fundFigures(next);
        return committed > available
          ? refuse({ code: 'fundItemInUse', what: contribution.source, short: committed - available })
          : done(next);
      }),
  };
}

function problemOfStep(plan: BusinessPlan, line: FundLine, to: LineState, on: Day): Refusal | undefined {
  const { purpose, state, amount, steps } = line;
  const since = steps.at(-1)?.on;
  if (!lineStatesAfter(state).includes(to))
    return { code: 'fundLineNotPossible', purpose, state, wanted: to };
  if (since !== undefined && on < since) return { code: 'fundStepOutOfOrder', on, since };
  if (to !== 'committed') return undefined;
  const { available, committed } = fundFigures(plan);
  return committed + amount > available
    ? { code: 'fundOverspent', purpose, amount, left: available - committed }
    : undefined;
}

function problemOfPost({ title, state, steps }: Post, to: PostState, on: Day): Refusal | undefined {
  const since = steps.at(-1)?.on;
  if (state === to) return undefined;
  if (postStateAfter(state) !== to) return { code: 'postNotPossible', title, state, wanted: to };
  return since !== undefined && on < since ? { code: 'fundStepOutOfOrder', on, since } : undefined;
}
