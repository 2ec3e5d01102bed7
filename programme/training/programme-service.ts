import type { Asker } from '../asker.ts';
import { type Day, londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { denied } from '../region/people-deps.ts';
import { may } from '../region/permissions.ts';
import type { TrainingDeps } from './training-deps.ts';
import type { TrainingProgramme } from './training-programme.ts';

/** What is said of a programme; when its surveys began is noted by whoever begins them. */
export type ProgrammeDetails = Pick<TrainingProgramme, 'name' | 'pilot' | 'aim' | 'surveyDelayMonths'>;

export interface ProgrammesView {
  /** By name. */
  programmes: TrainingProgramme[];
  mayPlan: boolean;
}

/** Training programmes: what sessions are planned in, and what materials belong to. */
export function programmeService({ training }: Pick<TrainingDeps, 'training'>) {
  async function view({ person, now }: Asker): Promise<ProgrammesView> {
    return {
      programmes: await training.programmes(person.region),
      mayPlan: may(person, 'planTraining', londonDay(now)),
    };
  }

  return {
    async list(asker: Asker): Promise<Outcome<ProgrammesView>> {
      return denied(asker, 'seeMaterials') ?? done(await view(asker));
    },

    /** One programme, to be changed. */
    async one(asker: Asker, id: string): Promise<Outcome<TrainingProgramme>> {
      const refused = denied(asker, 'planTraining');
      if (refused) return refused;
      const found = (await training.programmes(asker.person.region)).find(one => one.id === id);
      return found ? done(found) : refuse({ code: 'programmeNotFound' });
    },

    /** `id` is minted with the form, so pressing twice makes one programme. */
    async create(asker: Asker, id: string, details: ProgrammeDetails): Promise<Outcome<ProgrammesView>> {
      const refused = denied(asker, 'planTraining');
      if (refused) return refused;
      const inserted = await training.insertProgramme({ ...details, id, region: asker.person.region });
      return inserted === 'nameTaken'
        ? refuse({ code: 'programmeNameTaken', name: details.name })
        : done(await view(asker));
    },

    /** Begins the programme's surveys on a day, which may be changed until it has come (I4). */
    async launchSurveys(asker: Asker, id: string, on: Day): Promise<Outcome<ProgrammesView>> {
      const refused = denied(asker, 'planTraining');
      if (refused) return refused;
      const { region } = asker.person;
      const found = (await training.programmes(region)).find(one => one.id === id);
      if (!found) return refuse({ code: 'programmeNotFound' });
      const today = londonDay(asker.now);
      const { name, surveyLaunchedOn: began } = found;
      if (began !== undefined && began <= today) return refuse({ code: 'surveysBegan', name, began });
      if (on < today) return refuse({ code: 'launchInThePast', day: on });
      await training.changeProgramme(region, id, { surveyLaunchedOn: on });
      return done(await view(asker));
    },

    async change(asker: Asker, id: string, details: ProgrammeDetails): Promise<Outcome<ProgrammesView>> {
      const refused = denied(asker, 'planTraining');
      if (refused) return refused;
      const changed = await training.changeProgramme(asker.person.region, id, details);
      if (changed === 'nameTaken') return refuse({ code: 'programmeNameTaken', name: details.name });
      return changed === 'changed' ? done(await view(asker)) : refuse({ code: 'programmeNotFound' });
    },
  };
}
