import type { Db } from 'mongodb';
import type { MaterialVersion } from '../programme/training/material.ts';
import type { RecordSystem, SystemInUse } from '../programme/training/record-system.ts';
import type { TrainingProgramme } from '../programme/training/training-programme.ts';
import type { TrainingStore } from '../programme/training/training-store.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text } from './gate.ts';
import { insertOnce, put } from './idempotent-writes.ts';
import { mongoReadinessTasks } from './readiness-task-store.ts';

/** Collections `trainingProgrammes`, `materials`, `recordSystems`, `systemsInUse` and `readinessTasks`. */
export const mongoTrainingStore = (db: Db): TrainingStore => ({
  ...mongoProgrammes(db),
  ...mongoMaterials(db),
  ...mongoRecordSystems(db),
  ...mongoReadinessTasks(db),
});

function mongoProgrammes(db: Db): Pick<TrainingStore, 'programmes' | 'putProgramme'> {
  const programmes = db.collection<Stored<TrainingProgramme>>('trainingProgrammes', {
    ignoreUndefined: true,
  });
  return {
    async programmes(region) {
      const found = await programmes.find({ region: text(region) }, { sort: { name: 1, _id: 1 } }).toArray();
      return found.map(document => fromDocument<TrainingProgramme>(document));
    },
    putProgramme: programme => put(programmes, toDocument(programme, [programme.id])),
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
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const { matchedCount } = await materials.updateOne(byKey(region, programme, version), { $set: given });
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
      const oldest = { sort: { authority: 1, validFrom: 1 } } as const;
      const found = await uses.find({ region: text(region) }, oldest).toArray();
      return found.map(document => fromDocument<SystemInUse>(document));
    },
    putSystemInUse: use => put(uses, toDocument(use, [use.authority, use.validFrom ?? 'always'])),
  };
}
