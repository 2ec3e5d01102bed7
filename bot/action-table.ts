import type { Action, Feature } from './feature.ts';

/** All actions of all features, by their verbs. */
export function actionTable(features: readonly Feature[]): ReadonlyMap<string, Action> {
  const table = new Map<string, Action>();
  for (const action of features.flatMap(feature => feature.actions ?? [])) {
    if (table.has(action.form.verb)) throw new Error(`Two actions have the verb "${action.form.verb}".`);
    table.set(action.form.verb, action);
  }
  return table;
}
