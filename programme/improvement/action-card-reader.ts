import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { deniedToTrainers } from '../region/people-deps.ts';
import { may } from '../region/permissions.ts';
import { holds } from '../region/roles.ts';
import type { ActionNamer } from './action-names.ts';
import { CHANGEABLE, type ImprovementPlan, isPriority, UNDER_WAY } from './plan.ts';
import { type ActionChange, isOver, type PlanAction } from './plan-action.ts';
import { actionFor, confirms, deniedFor, maySponsor, type PlanDeps, planFor } from './plan-deps.ts';
import type { ActionCardView, ActionFormView, ActionMove, MyActionsView, NamedPerson } from './plan-views.ts';

/** Fields of the history that hold a person's id. */
const PERSON_FIELDS: readonly ActionChange['field'][] = ['owner', 'sponsor'];

/** Draws single actions. */
export function actionCardReader(deps: PlanDeps, namer: ActionNamer) {
  const { plans, people } = deps;

  async function cardOf(asker: Asker, plan: ImprovementPlan, action: PlanAction): Promise<ActionCardView> {
    const { region } = action;
    const { notes, changes, success, priority } = action;
    const persons = changes.flatMap(({ field, from, to }) =>
      PERSON_FIELDS.includes(field) ? [from ?? '', to ?? ''] : [],
    );
    const ids = [...new Set([...notes, ...changes].map(({ by }) => by)), ...persons];
    const [[view], found, baseline] = await Promise.all([
      namer.named(region, [action], asker.now),
      people.byIds(
        region,
        [...new Set(ids)].filter(id => id !== ''),
      ),
      success.indicator === undefined
        ? undefined
        : deps.oba.reader.baseline(region, success.indicator, asker.now),
    ]);
    if (!view) throw new Error(`Action ${action.id} was lost while it was named.`);
    const nameOf = (id: string): string => found.find(one => one.id === id)?.name ?? '';
    const named = (change: ActionChange): ActionChange =>
      PERSON_FIELDS.includes(change.field)
        ? {
            ...change,
            ...(change.from !== undefined && { from: nameOf(change.from) }),
            ...(change.to !== undefined && { to: nameOf(change.to) }),
          }
        : change;
    return {
      ...view,
      plan,
      priorityTitle: plan.priorities.find(one => isPriority(one, priority))?.title ?? priority.code,
      ...(baseline && { baseline }),
      notes: [...notes].reverse().map(note => ({ ...note, byName: nameOf(note.by) })),
      history: [...changes].reverse().map(change => ({ ...named(change), byName: nameOf(change.by) })),
      moves: movesOn(asker, plan, action),
    };
  }

  return {
    async action(asker: Asker, id: string): Promise<Outcome<ActionCardView>> {
      const found = await actionFor(deps, asker, id);
      return found.ok ? done(await cardOf(asker, found.value.plan, found.value.action)) : found;
    },

    /** The action of the latest plan that has one of this code, such as `A3`. */
    async actionCalled(asker: Asker, code: string): Promise<Outcome<ActionCardView>> {
      const closed = deniedToTrainers(asker);
      if (closed) return closed;
      for (const plan of await plans.plans(asker.person.region)) {
        const actions = await plans.actions(plan.region, plan.id);
        const found = actions.find(one => one.code === code.toUpperCase());
        if (found) return done(await cardOf(asker, plan, found));
      }
      return refuse({ code: 'actionNotFound' });
    },

    /** The own actions, and those that wait for the own word. */
    async mine(asker: Asker): Promise<Outcome<MyActionsView>> {
      const closed = deniedToTrainers(asker);
      if (closed) return closed;
      const { person, now } = asker;
      const [owned, going] = await Promise.all([
        plans.ownedBy(person.region, person.id),
        plans.inStates(person.region, ['inProgress', 'paused', 'notStarted']),
      ]);
      const waiting = going.filter(
        one => one.awaiting && one.awaiting.by !== person.id && confirms(asker, one),
      );
      return done({
        owned: await namer.named(
          person.region,
          owned.filter(({ state }) => !isOver(state)),
          now,
        ),
        toConfirm: await namer.named(person.region, waiting, now),
      });
    },

    /** What the form of a new action offers, or of one that is to be changed. */
    async form(
      asker: Asker,
      planId: string,
      about: { action?: string; priority?: { vote: string; code: string } } = {},
    ): Promise<Outcome<ActionFormView>> {
      const denied = deniedFor(asker, 'editPlan');
      if (denied) return denied;
      const plan = await planFor(deps, asker, planId);
      if (!plan.ok) return plan;
      const stored =
        about.action === undefined ? undefined : await plans.action(plan.value.region, about.action);
      if (about.action !== undefined && !stored) return refuse({ code: 'actionNotFound' });
      const [view] = stored ? await namer.named(stored.region, [stored], asker.now) : [];
      const [sponsors, indicators] = await Promise.all([
        sponsorsOn(asker),
        deps.indicators.indicators(asker.person.region),
      ]);
      return done({
        plan: plan.value,
        priorities: plan.value.priorities.filter(({ state }) => state === 'inPlan'),
        sponsors,
        indicators: indicators.map(({ code, title }) => ({ code, title })),
        ...(view && { action: view }),
        ...(about.priority && { priority: about.priority }),
      });
    },
  };

  /** Who may be named as a sponsor today, by name. */
  async function sponsorsOn({ person, now }: Asker): Promise<NamedPerson[]> {
    const day = londonDay(now);
    const [found, authorities] = await Promise.all([
      people.withRoles(person.region, ['director', 'sponsor']),
      deps.regions.authorities(person.region),
    ]);
    return found
      .filter(one => maySponsor(one, day))
      .map(({ id, name, authority }) => {
        const place = authorities.find(({ code }) => code === authority)?.name;
        return { id, name, ...(place !== undefined && { authority: place }) };
      })
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  }
}

/** The buttons of an action for one person. What they do checks again. */
function movesOn(asker: Asker, plan: ImprovementPlan, action: PlanAction): ActionMove[] {
  const { person, now } = asker;
  const open = CHANGEABLE.includes(plan.state) && !isOver(action.state);
  const edits = open && may(person, 'editPlan', londonDay(now));
  const owns = action.owner === person.id && !holds(person, ['trainer'], londonDay(now));
  const table: Record<ActionMove, boolean> = {
    report: owns && UNDER_WAY.includes(plan.state) && !isOver(action.state),
    confirm: action.awaiting !== undefined && action.awaiting.by !== person.id && confirms(asker, action),
    change: edits,
    drop: edits,
    milestones: edits || (open && owns),
  };
  return (Object.keys(table) as ActionMove[]).filter(move => table[move]);
}
