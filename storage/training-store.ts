import type { Db } from 'mongodb';
import type { MaterialVersion } from '../programme/training/material.ts';
import type { RecordSystem, SystemInUse } from '../programme/training/record-system.ts';
import type { TrainingProgramme } from '../programme/training/training-programme.ts';
import type { TrainingStore } from '../programme/training/training-store.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { settingOrTaking } from './field-changes.ts';
import { text } from './gate.ts';
import { insertOnce, isDuplicate, put } from './idempotent-writes.ts';
import { mongoReadinessTasks } from './readiness-task-store.ts';
import { WHOLE_LIST } from './whole-list.ts';

/** Collections `trainingProgrammes`, `materials`, `recordSystems`, `systemsInUse` and `readinessTasks`. */
export const mongoTrainingStore = (db: Db): TrainingStore => ({
  ...mongoProgrammes(db),
  ...mongoMaterials(db),
  ...mongoRecordSystems(db),
  ...mongoReadinessTasks(db),
});

function mongoProgrammes(db: Db): Pick<TrainingStore, 'programmes' | 'insertProgramme' | 'changeProgramme'> {
  const programmes = db.collection<Stored<TrainingProgramme>>('trainingProgrammes', {
    ignoreUndefined: true,
  });
  return {
    async programmes(region) {
      const found = await programmes.find({ region: text(region) }, { sort: { name: 1, _id: 1 } }).toArray();
      return found.map(document => fromDocument<TrainingProgramme>(document));
    },
    async insertProgramme(programme) {
      if (await insertOnce(programmes, toDocument(programme, [programme.id]))) return 'inserted';
      // Not every server says which index refused.
      const there = await programmes.findOne(byKey(programme.region, programme.id));
      return there === null ? 'nameTaken' : 'alreadyThere';
    },
    async changeProgramme(region, id, change) {
      try {
        const { matchedCount } = await programmes.updateOne(byKey(region, id), settingOrTaking(change));
        return matchedCount === 1 ? 'changed' : 'notFound';
      } catch (error) {
        if (isDuplicate(error)) return 'nameTaken';
        throw error;
      }
    },
  };
}

function mongoMaterials(db: Db): Pick<TrainingStore, 'materials' | 'insertMaterial' | 'changeMaterial'> {
  const materials = db.collection<Stored<MaterialVersion>>('materials', { ignoreUndefined: true });
  return {
    async materials(region, programme) {
      const oldest = { sort: { from: 1, version: 1 } } as const;
      const found = await materials
        .find({ region: text(region), programme: text(programme) }, oldest)
        .toArray();
      return found.map(document => fromDocument<MaterialVersion>(document));
    },
    insertMaterial: material =>
      insertOnce(materials, toDocument(material, [material.programme, material.version])),
    async changeMaterial(region, programme, version, change) {
      const key = byKey(region, programme, version);
      const { matchedCount } = await materials.updateOne(key, settingOrTaking(change));
      return matchedCount === 1;
    },
  };
}

function mongoRecordSystems(
  db: Db,
): Pick<TrainingStore, 'recordSystems' | 'putRecordSystem' | 'systemsInUse' | 'putSystemInUse'> {
  const systems = db.collection<Stored<RecordSystem>>('recordSystems', { ignoreUndefined: true });
  const uses = db.collection<Stored<SystemInUse>>('systemsInUse', { ignoreUndefined: true });
  return {
    async recordSystems(region) {
      const found = await systems.find({ region: text(region) }, { sort: { code: 1 } }).toArray();
      return found.map(document => fromDocument<RecordSystem>(document));
    },
    putRecordSystem: system => put(systems, toDocument(system, [system.code])),
    async systemsInUse(region) {
      const oldest = { sort: { authority: 1, validFrom: 1 }, ...WHOLE_LIST } as const;
      const found = await uses.find({ region: text(region) }, oldest).toArray();
      return found.map(document => fromDocument<SystemInUse>(document));
    },
    putSystemInUse: use => put(uses, toDocument(use, [use.authority, use.validFrom ?? 'always'])),
  };
}
