import type { IExecuteAction } from '@microsoft/teams.cards';
import { BEFORE_BOOKING } from '../../programme/training/plan-changes.ts';
import type { PlanFormView } from '../../programme/training/plan-views.ts';
import type { Session } from '../../programme/training/session.ts';
import { changeOpenSession, type planFields, planPresets, seenOf } from '../forms/change-open-session.ts';
import { saveSession, timePresets } from '../forms/save-session.ts';
import { showSession } from '../forms/show-session.ts';
import { type Card, card, type Elements } from '../kit/card.ts';
import { heading, note, paragraph, subheading } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { buttons, form: say } = words.sessions;

/** The form of a session: a new one, whose id will be `once`, or an existing one as it is planned now. */
export function planFormCard(once: string, view: PlanFormView): Card {
  const { programme, session } = view;
  return card({
    summary: session ? say.editSummary(plainAnywhere(session.code)) : say.newSummary,
    body: [
      heading(session ? say.editHeading(plainText(session.code)) : say.newHeading(plainText(programme.name))),
      ...(session && isOpen(session)
        ? [paragraph(say.openHint)]
        : [paragraph(say.hint), ...beforeBooking(view)]),
      ...always(view),
    ],
    actions: session
      ? [saveButton(once, session), showSession.submit(buttons.back, { session: session.id })]
      : [saveSession.submit(buttons.save, { once, programme: programme.id })],
  });
}

function saveButton(once: string, session: Session): IExecuteAction {
  const named = { session: session.id, seen: seenOf(session) };
  return isOpen(session)
    ? changeOpenSession.submit(buttons.save, named)
    : saveSession.submit(buttons.save, { ...named, once, programme: session.programme });
}

const isOpen = ({ state }: Session): boolean => !BEFORE_BOOKING.includes(state);

const choice = ({ code, name }: { code: string; name: string }) => ({
  value: code,
  title: plainAnywhere(name),
});

/** What stays as it is once booking has opened. */
function beforeBooking({ session, freeCode, subRegions }: PlanFormView): Elements {
  const subRegion = { choices: subRegions.map(choice), preset: session?.subRegion };
  const drawings = { code: { preset: session?.code ?? freeCode }, ...timePresets(session), subRegion };
  return [
    subheading(say.sections.what),
    ...saveSession.inputs(drawings, ['code', 'day', 'start', 'end', 'subRegion']),
  ];
}

function always({ session, authorities, trainers, versions }: PlanFormView): Elements {
  const presets = planPresets(session);
  const drawings = {
    ...presets,
    hostAuthority: { ...presets.hostAuthority, choices: authorities.map(choice) },
    trainers: {
      ...presets.trainers,
      choices: trainers.map(({ id, name }) => ({ value: id, title: plainAnywhere(name) })),
    },
    materialVersion: {
      ...presets.materialVersion,
      choices: versions.map(version => ({ value: version, title: version })),
    },
  };
  const inputs = (...only: (keyof typeof planFields)[]): Elements => changeOpenSession.inputs(drawings, only);
  return [
    subheading(say.sections.where),
    ...inputs('venue', 'onlineLink', 'hostAuthority'),
    subheading(say.sections.seats),
    ...inputs('capacity', 'reservedPerAuthority', 'reservedUntil'),
    subheading(say.sections.who),
    ...(trainers.length ? inputs('trainers') : [note(say.noTrainers)]),
    ...inputs('materialVersion', 'exerciseMode'),
    subheading(say.sections.rules),
    ...inputs('cutOffDays', 'reminders'),
  ];
}
