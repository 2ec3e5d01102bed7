import { asDrawn, choicesOf } from '../../support/card-inputs.ts';
import { buttonOf, buttonsOf } from '../../support/teams-user.ts';
import { pressed, typed } from '../acting.ts';
import type { Stage } from '../stage.ts';
import type { Delegate } from './delegates.ts';

/** Everybody who trains is a trainer of every session. */
export const TRAINERS = ['trainer-1', 'trainer-2'];
const [TRAINER = ''] = TRAINERS;

/** The trainer takes the attendance: everybody on the card is ticked, and whoever is not there loses the tick. */
export async function takeAttendance(
  stage: Stage,
  session: string,
  absent: readonly Delegate[],
): Promise<void> {
  await stage.arrived(TRAINER);
  const names = absent.map(({ key }) => stage.user(key).name);
  let sheet = await typed(stage, TRAINER, `attendance ${session}`);
  // Of a large session the card shows some, and the others when these are saved.
  while (buttonsOf(sheet).some(({ verb }) => verb === 'attendance.save')) {
    const present = choicesOf(sheet, 'present').filter(
      ({ title }) => !names.some(name => title === name || title.startsWith(`${name},`)),
    );
    sheet = await pressed(stage, TRAINER, buttonOf(sheet, 'attendance.save'), {
      ...asDrawn(sheet),
      present: present.map(({ value }) => value).join(','),
    });
  }
}

/** The code is shown in the room, everybody there sends it, and the rest is marked on the card. */
export async function showCode(
  stage: Stage,
  session: string,
  present: readonly Delegate[],
  absent: readonly Delegate[],
): Promise<void> {
  await stage.arrived(TRAINER);
  const sheet = await typed(stage, TRAINER, `attendance ${session}`);
  const shown = await pressed(stage, TRAINER, buttonOf(sheet, 'attendance.code'));
  const [, code = ''] = JSON.stringify(shown).match(/here ([A-Z0-9]{6})/) ?? [];
  await Promise.all(present.map(({ key }) => typed(stage, key, `here ${code}`)));
  if (absent.length > 0) await takeAttendance(stage, session, absent);
}
