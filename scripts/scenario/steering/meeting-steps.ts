import { choicesOf } from '../../support/card-inputs.ts';
import { buttonOf } from '../../support/teams-user.ts';
import { instant, pressed, typed } from '../acting.ts';
import type { Stage } from '../stage.ts';
import type { Step } from '../story.ts';
import type { ScenarioMeeting } from './steering-part.ts';
import type { SteeringTimeline } from './steering-timeline.ts';

/** A meeting: called, answered by the chair, and then cancelled, held, or still to come. */
export function meetingSteps(meeting: ScenarioMeeting, times: SteeringTimeline): Step[] {
  const { date, state, reason = '' } = meeting;
  let id = '';
  const shown = async (stage: Stage, key: string) => {
    await stage.arrived(key);
    return pressed(stage, key, { verb: 'meeting.show', data: { meeting: id } });
  };
  const called: Step = {
    at: times.calledAt(meeting),
    title: `The steering group is called for ${date}`,
    async run(stage) {
      await stage.arrived('manager');
      const list = await typed(stage, 'manager', 'meetings', 'meeting.new');
      const form = await pressed(stage, 'manager', buttonOf(list, 'meeting.new'));
      const card = await pressed(stage, 'manager', buttonOf(form, 'meeting.save'), {
        ...{ firstDay: date, secondDay: '', thirdDay: '', start: '10:00', end: '12:00' },
        ...{ place: '', quorum: '' },
      });
      id = String(buttonOf(card, 'meeting.cancel').data.meeting);
      const asked = await shown(stage, 'chair');
      await pressed(stage, 'chair', buttonOf(asked, 'meeting.answer'));
    },
  };
  const cancelled: Step = {
    at: times.cancelledAt(meeting),
    title: `The meeting of ${date} is cancelled: ${reason}`,
    async run(stage) {
      const cancelReason = reason.slice(0, 200);
      await pressed(stage, 'manager', buttonOf(await shown(stage, 'manager'), 'meeting.cancel'), {
        cancelReason,
      });
    },
  };
  const held: Step = {
    at: instant(date, '12:00'),
    title: `The steering group has met on ${date}`,
    async run(stage) {
      const card = await shown(stage, 'manager');
      const present = choicesOf(card, 'present').map(({ value }) => value);
      await pressed(stage, 'manager', buttonOf(card, 'meeting.hold'), { present: present.join(',') });
    },
  };
  return [called, ...(state === 'cancelled' ? [cancelled] : state === 'held' ? [held] : [])];
}
