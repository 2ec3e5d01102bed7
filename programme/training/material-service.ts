import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { denied } from '../region/people-deps.ts';
import { may } from '../region/permissions.ts';
import { holds, type Role } from '../region/roles.ts';
import type { GradeAgreement, MaterialVersion } from './material.ts';
import { agreementView, type MaterialsView, type MaterialView } from './material-views.ts';
import { SESSION_STATES, type SessionSummary } from './session.ts';
import type { TrainingDeps } from './training-deps.ts';
import { wasDelivered } from './training-figures.ts';
import type { TrainingProgramme } from './training-programme.ts';

/** A new version, with what changed and what that rests on (T7). */
export type NewMaterial = Pick<MaterialVersion, 'version' | 'from' | 'change' | 'reason' | 'evidence'>;
export type PracticeCase = Pick<MaterialVersion, 'caseTitle' | 'features' | 'referenceGrade'>;

/** Who knows the practice case and its grade: everybody else may yet have to judge it. */
const KNOW_CASE: readonly Role[] = ['programmeManager', 'trainer'];

interface Known {
  programme: TrainingProgramme;
  others: TrainingProgramme[];
  materials: MaterialVersion[];
  sessions: SessionSummary[];
}

/** Versions of the training material: why each was made, its practice case, and how far its grades agree. */
export function materialService(deps: Pick<TrainingDeps, 'training' | 'sessions'>) {
  const { training, sessions } = deps;

  async function known(region: string, id: string): Promise<Outcome<Known>> {
    const programmes = await training.programmes(region);
    const programme = programmes.find(one => one.id === id);
    if (!programme) return refuse({ code: 'programmeNotFound' });
    const [materials, all] = await Promise.all([
      training.materials(region, id),
      sessions.summaries(region, SESSION_STATES),
    ]);
    return done({
      programme,
      others: programmes.filter(one => one !== programme),
      materials,
      sessions: all.filter(one => one.programme === id && one.state !== 'cancelled'),
    });
  }

  async function listed(asker: Asker, programme: string): Promise<Outcome<MaterialsView>> {
    const found = await known(asker.person.region, programme);
    if (!found.ok) return found;
    const versions = found.value.materials.map(one => viewOf(asker, found.value, one));
    return done({
      programme: found.value.programme,
      others: found.value.others,
      versions,
      mayChange: mayChange(asker),
    });
  }

  async function version(asker: Asker, programme: string, name: string): Promise<Outcome<MaterialView>> {
    const found = await known(asker.person.region, programme);
    if (!found.ok) return found;
    const material = found.value.materials.find(one => one.version === name);
    return material
      ? done(viewOf(asker, found.value, material))
      : refuse({ code: 'materialNotFound', version: name });
  }

  /** The version as it may be changed: by the programme manager. */
  async function changeable(asker: Asker, programme: string, name: string) {
    return denied(asker, 'planTraining') ?? version(asker, programme, name);
  }

  return {
    async list(asker: Asker, programme: string): Promise<Outcome<MaterialsView>> {
      return denied(asker, 'seeMaterials') ?? listed(asker, programme);
    },

    async one(asker: Asker, programme: string, name: string): Promise<Outcome<MaterialView>> {
      return denied(asker, 'seeMaterials') ?? version(asker, programme, name);
    },

    /** Pressing twice makes one version; another one of that number is refused. */
    async add(asker: Asker, programme: string, material: NewMaterial): Promise<Outcome<MaterialView>> {
      const refused = denied(asker, 'planTraining');
      if (refused) return refused;
      const { person, now } = asker;
      const found = await known(person.region, programme);
      if (!found.ok) return found;
      const stored: MaterialVersion = {
        ...material,
        region: person.region,
        programme,
        features: [],
        createdBy: person.id,
        createdAt: now,
      };
      const inserted = await training.insertMaterial(stored);
      const there = inserted ? stored : found.value.materials.find(one => one.version === material.version);
      return there && sameChange(there, material)
        ? done(viewOf(asker, found.value, there))
        : refuse({ code: 'versionTaken', version: material.version });
    },

    /** Describes the practice case. After a session with it, it stays as it was there: a changed case is a new version (T7). */
    async describeCase(
      asker: Asker,
      programme: string,
      name: string,
      { caseTitle, features, referenceGrade }: PracticeCase,
    ): Promise<Outcome<MaterialView>> {
      const { region } = asker.person;
      const found = await changeable(asker, programme, name);
      if (!found.ok) return found;
      const used = (await sessions.summaries(region, SESSION_STATES)).find(
        one => one.programme === programme && one.materialVersion === name && wasDelivered(one),
      );
      if (used && found.value.material.referenceGrade !== undefined)
        return refuse({ code: 'caseInUse', version: name, session: used.code });
      await training.changeMaterial(region, programme, name, { caseTitle, features, referenceGrade });
      return version(asker, programme, name);
    },

    /** Counts of grades that matched the reference grade, before and after the discussion; no person's. */
    async countAgreement(
      asker: Asker,
      programme: string,
      name: string,
      agreement: GradeAgreement,
    ): Promise<Outcome<MaterialView>> {
      const found = await changeable(asker, programme, name);
      if (!found.ok) return found;
      const { grades, agreedFirst, agreedAfter } = agreement;
      if (found.value.material.referenceGrade === undefined)
        return refuse({ code: 'referenceGradeNeeded', version: name });
      if (agreedFirst > grades || agreedAfter > grades)
        return refuse({ code: 'agreementAboveGrades', grades });
      await training.changeMaterial(asker.person.region, programme, name, { agreement });
      return version(asker, programme, name);
    },
  };
}

const mayChange = ({ person, now }: Asker): boolean => may(person, 'planTraining', londonDay(now));

/** The version as this person may see it. */
function viewOf(asker: Asker, { programme, sessions }: Known, stored: MaterialVersion): MaterialView {
  const { agreement, caseTitle, referenceGrade, features, ...said } = stored;
  const seesCase = holds(asker.person, KNOW_CASE, londonDay(asker.now));
  const known = {
    features,
    ...(caseTitle !== undefined && { caseTitle }),
    ...(referenceGrade !== undefined && { referenceGrade }),
  };
  return {
    programme,
    material: { ...said, ...(seesCase ? known : { features: [] }) },
    sessions: sessions
      .filter(({ materialVersion }) => materialVersion === stored.version)
      .map(({ code }) => code),
    ...(agreement && { agreement: agreementView(agreement) }),
    ...(agreement && mayChange(asker) && { counted: agreement }),
    seesCase,
    mayChange: mayChange(asker),
  };
}

const sameChange = (one: NewMaterial, other: NewMaterial): boolean =>
  one.from === other.from && one.change === other.change && one.reason === other.reason;
