import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { findPersonalData } from '../disclosure/personal-data.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { denied } from '../region/people-deps.ts';
import { may } from '../region/permissions.ts';
import type { TrainingProgramme } from '../training/training-programme.ts';
import type { TrainingStore } from '../training/training-store.ts';
import type { DesignDecision, DesignDecisionStore } from './design-decision.ts';

const SHOWN = 15;

export interface DecisionsView {
  programme: Pick<TrainingProgramme, 'id' | 'name'>;
  decisions: readonly DesignDecision[];
  /** Versions of the material to name, the newest first. */
  versions: readonly string[];
  mayRecord: boolean;
}

/** What is said of a decision; `id` is minted with the form, so pressing twice makes one. */
export type NewDecision = Pick<DesignDecision, 'id' | 'programme' | 'said' | 'changed'> & {
  materialVersion?: string;
};

/** What was changed because of what people said (S16). */
export function decisionService(deps: { decisions: DesignDecisionStore; training: TrainingStore }) {
  async function view({ person, now }: Asker, programme?: string): Promise<Outcome<DecisionsView>> {
    const programmes = await deps.training.programmes(person.region);
    const found = programmes.find(({ id }) => programme === undefined || id === programme);
    if (!found) return refuse({ code: 'programmeNotFound' });
    const [decisions, materials] = await Promise.all([
      deps.decisions.ofProgramme(person.region, found.id, SHOWN),
      deps.training.materials(person.region, found.id),
    ]);
    return done({
      programme: found,
      decisions,
      versions: materials.map(({ version }) => version).reverse(),
      mayRecord: may(person, 'recordDecision', londonDay(now)),
    });
  }

  return {
    /** Everybody may know: it is why answering is worth it. */
    list: view,

    async record(asker: Asker, decision: NewDecision): Promise<Outcome<DecisionsView>> {
      const refused = denied(asker, 'recordDecision');
      if (refused) return refused;
      const seen = await view(asker, decision.programme);
      if (!seen.ok) return seen;
      const { materialVersion: version, said, changed } = decision;
      if (version !== undefined && !seen.value.versions.includes(version))
        return refuse({ code: 'materialNotFound', version });
      const found = findPersonalData(`${said} ${changed}`);
      if (found) return refuse({ code: 'possiblePersonalData', found });
      const { person, now } = asker;
      const place = { region: person.region, decidedOn: londonDay(now), decidedBy: person.id };
      await deps.decisions.insertOnce({ ...decision, ...place });
      return view(asker, decision.programme);
    },
  };
}
