import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { AuditEvent, AuditStore } from '../../../programme/audit/audit-store.ts';
import type { MaterialVersion } from '../../../programme/training/material.ts';
import type { TrainingStore } from '../../../programme/training/training-store.ts';
import { mongoAuditStore } from '../../../storage/audit-store.ts';
import { mongoTrainingStore } from '../../../storage/training-store.ts';
import { sampleTasks } from '../../training/sample-session.ts';
import { hour, newRegion, smuggled } from './samples.ts';

const material = (region: string, version: string, more: Partial<MaterialVersion> = {}): MaterialVersion => ({
  region,
  programme: 'pilot',
  version,
  from: '2015-06-01',
  change: 'first pilot',
  reason: 'agreed with the trainers',
  evidence: [],
  features: [],
  createdBy: 'manager',
  createdAt: hour(1),
  ...more,
});

export function trainingContract(db: () => Db): void {
  describe('TrainingStore', () => {
    let region: string;
    let training: TrainingStore;
    beforeEach(() => {
      region = newRegion();
      training = mongoTrainingStore(db());
    });

    it('keeps programmes by name, and no two of one name', async () => {
      const programme = { id: 'p', region, name: 'Pilot', pilot: true, aim: 'aim', surveyDelayMonths: 3 };
      const other = { ...programme, id: 'q', name: 'Another' };
      assert.equal(await training.insertProgramme(programme), 'inserted');
      assert.equal(await training.insertProgramme({ ...programme, aim: 'twice' }), 'alreadyThere');
      assert.equal(await training.insertProgramme({ ...other, name: 'Pilot' }), 'nameTaken');
      assert.equal(await training.insertProgramme(other), 'inserted');
      assert.equal(await training.changeProgramme(region, 'p', { aim: 'better aim' }), 'changed');
      assert.equal(await training.changeProgramme(region, 'q', { name: 'Pilot', aim: 'x' }), 'nameTaken');
      assert.equal(await training.changeProgramme(region, 'r', { aim: 'x' }), 'notFound');
      assert.deepEqual(await training.programmes(region), [other, { ...programme, aim: 'better aim' }]);
      assert.deepEqual(await training.programmes(newRegion()), []);
    });

    it('inserts a version of the material once, and changes only what may change', async () => {
      const second = material(region, '2.0', { from: '2015-11-01' });
      assert.equal(await training.insertMaterial(second), true);
      assert.equal(await training.insertMaterial(material(region, '1.0')), true);
      assert.equal(await training.insertMaterial(material(region, '1.0', { reason: 'another' })), false);
      const agreement = { grades: 31, agreedFirst: 25, agreedAfter: 29 };
      assert.equal(await training.changeMaterial(region, 'pilot', '1.0', { agreement }), true);
      assert.equal(await training.changeMaterial(region, 'pilot', '3.0', { agreement }), false);
      await training.changeMaterial(region, 'pilot', '1.0', { caseTitle: 'Sam', referenceGrade: 'good' });
      await training.changeMaterial(region, 'pilot', '1.0', {
        caseTitle: undefined,
        referenceGrade: undefined,
      });
      const stored = await training.materials(region, 'pilot');
      assert.deepEqual(stored, [material(region, '1.0', { agreement }), second]);
      assert.deepEqual(await training.materials(region, 'other'), []);
    });

    it('keeps record systems, and which authority works with which from when on', async () => {
      const tessera = { region, code: 'Tessera', name: 'Tessera', supplier: 'Someone' };
      await training.putRecordSystem(tessera);
      await training.putRecordSystem({ region, code: 'Orbit', name: 'Orbit' });
      assert.deepEqual(
        (await training.recordSystems(region)).map(({ code }) => code),
        ['Orbit', 'Tessera'],
      );
      const always = { region, authority: 'D01', system: 'Orbit', validTo: '2015-12-31' };
      const from = { region, authority: 'D01', system: 'Tessera', validFrom: '2016-01-01' };
      for (const use of [from, { ...always, system: 'Tessera' }, always]) await training.putSystemInUse(use);
      assert.deepEqual(await training.systemsInUse(region), [always, from]);
    });

    it('makes each task once, and changes it only while it is as it was seen', async () => {
      const made = sampleTasks('D13', 'toDo', { region, system: 'Tessera' });
      assert.equal(await training.insertMissingTasks(made), 2);
      assert.equal(
        await training.insertMissingTasks([...made, ...sampleTasks('D14', 'toDo', { region })]),
        2,
      );
      const [task] = await training.tasks(region, ['session']);
      assert.ok(task);
      assert.equal(await training.changeTask(task, { state: 'blocked', blocker: 'no log-in' }), true);
      assert.equal(await training.changeTask(task, { state: 'done' }), false, 'it is another one by now');
      const blocked = { ...task, state: 'blocked', blocker: 'no log-in' } as const;
      assert.equal(await training.changeTask(blocked, { state: 'done', blocker: undefined }), true);
      const [done] = await training.tasks(region, ['session']);
      assert.deepEqual(done, { ...task, state: 'done' });
    });

    it('finds the newest solutions of the same systems', async () => {
      const tasks = ['Tessera', 'Orbit', 'Islet'].flatMap((system, n) =>
        sampleTasks(`D0${n}`, 'done', { region, system, solution: `as in ${system}`, changedAt: hour(n) }),
      );
      await training.insertMissingTasks([
        ...tasks,
        ...sampleTasks('D09', 'done', { region, system: 'Orbit' }),
      ]);
      const found = await training.solutions(region, ['Tessera', 'Orbit'], 3);
      assert.deepEqual(
        found.map(({ solution }) => solution),
        ['as in Orbit', 'as in Orbit', 'as in Tessera'],
      );
    });

    it('compares strings only', async () => {
      await assert.rejects(training.materials(region, smuggled), TypeError);
      await assert.rejects(training.tasks(region, [smuggled]), TypeError);
    });
  });

  describe('AuditStore', () => {
    let region: string;
    let audit: AuditStore;
    beforeEach(() => {
      region = newRegion();
      audit = mongoAuditStore(db());
    });
    const event = (id: string, more: Partial<AuditEvent> = {}): AuditEvent => ({
      region,
      id,
      actor: 'manager',
      action: 'training.attendance',
      target: 'session/person',
      at: hour(1),
      ...more,
    });

    it('records an event once, and finds it by its target and by what that lies under', async () => {
      const later = event('b', { at: hour(2), target: 'session/other', detail: { state: 'attended' } });
      for (const one of [event('a'), later, event('a', { action: 'another' })]) await audit.record(one);
      assert.deepEqual(await audit.about(region, 'session', 10), [later, event('a')]);
      assert.deepEqual(await audit.about(region, 'session/person', 10), [event('a')]);
      assert.deepEqual(await audit.about(region, 'session', 1), [later]);
      assert.deepEqual(await audit.about(newRegion(), 'session', 10), []);
      await assert.rejects(audit.about(region, smuggled, 10), TypeError);
    });

    it('removes what is older than an instant, in its region only', async () => {
      for (const one of [event('a'), event('b', { at: hour(2) })]) await audit.record(one);
      assert.equal(await audit.removeBefore(newRegion(), hour(9)), 0);
      assert.equal(await audit.countBefore(region, hour(2)), 1);
      assert.equal(await audit.removeBefore(region, hour(2)), 1);
      assert.deepEqual(await audit.about(region, 'session', 10), [event('b', { at: hour(2) })]);
    });
  });
}
