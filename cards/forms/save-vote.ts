import { londonDay, londonInstant, londonTime } from '../../programme/calendar.ts';
import type { Role } from '../../programme/region/roles.ts';
import type { AdoptRule, Method, Quorum, VoteRules } from '../../programme/vote/vote.ts';
import { manyOf, yesNo } from '../kit/choice-fields.ts';
import { id, oneOf, orElse, text } from '../kit/fields.ts';
import { defineForm, type FormValues } from '../kit/form.ts';
import { optionalId } from '../kit/hidden-fields.ts';
import { day, timeOfDay, wholeNumber } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const label = words.vote.form;

/** Roles that can have a ballot of their own. Trainers see nothing of votes, so they are not among them. */
const DELEGATES = [
  'director',
  'branchChair',
  'boardChair',
  'chair',
  'deputyChair',
  'steeringMember',
  'voter',
  'deputyVoter',
  'sponsor',
  'linkOfficer',
  'performanceLead',
  'delegate',
] as const satisfies readonly Role[];

const DELEGATE_CHOICES = Object.fromEntries(
  DELEGATES.map(role => [role, words.format.capital(words.roles[role])]),
) as Record<(typeof DELEGATES)[number], string>;

/** Makes a vote, whose id is `once`, so pressing twice makes one; or changes the one that `vote` names. */
export const saveVote = defineForm('vote.save', {
  once: id(),
  vote: optionalId(),
  title: text({ label: label.title, max: 120 }),
  question: text({ label: label.question, max: 200 }),
  unit: oneOf(label.unit, label.unitChoices),
  delegateRoles: manyOf(label.delegateRoles, DELEGATE_CHOICES),
  method: orElse('approval', oneOf(label.method, label.methods)),
  choices: wholeNumber(label.choices, 1, 10),
  points: orElse(10, wholeNumber(label.points, 2, 100)),
  mostOnOne: orElse(5, wholeNumber(label.mostOnOne, 1, 100)),
  noneOfThese: orElse(false, yesNo(label.noneOfThese)),
  adoptKind: oneOf(label.adoptKind, label.adoptKinds),
  adoptNumber: wholeNumber(label.adoptNumber, 1, 10),
  tieRule: orElse('includeAllTied', oneOf(label.tieRule, label.tieRules)),
  runOffHours: orElse(24, wholeNumber(label.runOffHours, 1, 720)),
  quorumKind: oneOf(label.quorumKind, label.quorumKinds),
  quorumNumber: wholeNumber(label.quorumNumber, 1, 500),
  recordedVote: yesNo(label.recordedVote),
  debateHours: wholeNumber(label.debateHours, 0, 720),
  closesDay: day(label.closesDay),
  closesTime: timeOfDay(label.closesTime),
  reminders: manyOf(label.reminders, label.reminderChoices),
});

type Saved = FormValues<typeof saveVote>;

/** The rules that the form describes. */
export function rulesFrom(values: Saved): VoteRules {
  const closesAt = londonInstant(values.closesDay, values.closesTime);
  if (!closesAt) throw new Error('The form let a day or a time pass that does not exist.');
  return {
    title: values.title,
    question: values.question,
    method: methodFrom(values),
    unit: values.unit,
    delegateRoles: values.unit === 'perDelegate' ? values.delegateRoles : [],
    quorum: quorumFrom(values),
    adoptRule: adoptRuleFrom(values),
    tieRule: values.tieRule,
    runOffHours: values.runOffHours,
    noneOfThese: values.noneOfThese,
    recordedVote: values.recordedVote,
    minimumDebateHours: values.debateHours,
    closesAt,
    remindMinutesBefore: values.reminders.map(Number),
  };
}

/** What the chosen method does not ask for is ignored. */
function methodFrom({ method: kind, choices, points, mostOnOne }: Saved): Method {
  switch (kind) {
    case 'approval':
      return { kind, choices };
    case 'points':
      return { kind, points, mostOnOne };
    case 'ranked':
      return { kind, places: choices };
  }
}

const quorumFrom = ({ quorumKind: kind, quorumNumber: n }: Saved): Quorum =>
  kind === 'atLeast' ? { kind, n } : { kind };

const adoptRuleFrom = ({ adoptKind: kind, adoptNumber: n }: Saved): AdoptRule =>
  kind === 'topN' ? { kind, n } : { kind, max: n };

/** What a new vote starts from: the usual rules of the region (V1, V4, V8, V9). */
const USUAL: Omit<VoteRules, 'title' | 'question' | 'closesAt'> = {
  method: { kind: 'approval', choices: 3 },
  unit: 'perAuthority',
  delegateRoles: ['director', 'boardChair'],
  quorum: { kind: 'moreThanHalfOfElectorate' },
  adoptRule: { kind: 'moreThanHalfOfBallots', max: 4 },
  tieRule: 'includeAllTied',
  runOffHours: 24,
  noneOfThese: false,
  recordedVote: false,
  minimumDebateHours: 24,
  remindMinutesBefore: [1440, 60],
};

/** Numbers of the chosen method, and usual ones for the others, for whoever changes to one of them. */
function methodPresets(method: Method) {
  const { points, mostOnOne } = method.kind === 'points' ? method : { points: 10, mostOnOne: 5 };
  const choices = method.kind === 'approval' ? method.choices : method.kind === 'ranked' ? method.places : 3;
  return { choices: preset(choices), points: preset(points), mostOnOne: preset(mostOnOne) };
}

const preset = (value: string | number) => ({ preset: String(value) });

/** The answers that describe these rules; without rules, the usual ones, with title, question and day left open. */
export function presetsFrom(rules?: VoteRules) {
  const { method, unit, delegateRoles, quorum, adoptRule, ...rest } = rules ?? USUAL;
  return {
    ...(rules
      ? {
          title: preset(rules.title),
          question: preset(rules.question),
          closesDay: preset(londonDay(rules.closesAt)),
        }
      : {}),
    closesTime: preset(rules ? londonTime(rules.closesAt) : '15:00'),
    unit: preset(unit),
    delegateRoles: preset(delegateRoles.join(',')),
    method: preset(method.kind),
    ...methodPresets(method),
    noneOfThese: preset(rest.noneOfThese ? 'yes' : 'no'),
    adoptKind: preset(adoptRule.kind),
    adoptNumber: preset(adoptRule.kind === 'topN' ? adoptRule.n : adoptRule.max),
    tieRule: preset(rest.tieRule),
    runOffHours: preset(rest.runOffHours),
    quorumKind: preset(quorum.kind),
    quorumNumber: preset(quorum.kind === 'atLeast' ? quorum.n : 8),
    recordedVote: preset(rest.recordedVote ? 'yes' : 'no'),
    debateHours: preset(rest.minimumDebateHours),
    reminders: preset(rest.remindMinutesBefore.join(',')),
  };
}
