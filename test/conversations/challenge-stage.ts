import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf } from '../../scripts/support/teams-user.ts';
import { inputsOf } from '../cards/card-walk.ts';
import { press, typed } from './vote-stage.ts';
import { raiseYearStage, type YearStage } from './year-stage.ts';

export const VISIT = '2015-06-22';

/** Begins a programme; the card of it. */
export async function begun(stage: YearStage, change: Record<string, string> = {}): Promise<unknown> {
  const form = await typed(stage, 'manager', 'peer challenge');
  const answers = {
    year: '2015',
    shape: 'pair',
    theme: 'Neglect and care',
    beginsOn: '2015-06-01',
    ...change,
  };
  return cardOf(await press(stage, 'manager', buttonOf(form, 'challenge.saveProgramme'), answers));
}

/** The director's own decision, from the card of the programme. */
export async function committed(stage: YearStage, key: string): Promise<unknown> {
  const card = await typed(stage, key, 'peer challenge');
  return cardOf(await press(stage, key, buttonOf(card, 'participation.decide', { status: 'committed' })));
}

/** A stage with a programme in which Ashby, Barrow and Corley take part, and two topics. */
export async function raiseChallengeStage(): Promise<YearStage> {
  const stage = await raiseYearStage();
  const card = await begun(stage);
  for (const title of ['Neglect', 'Care leavers'])
    cardOf(await press(stage, 'manager', buttonOf(card, 'topic.save'), { title, regionalReason: '' }));
  for (const code of ['D01', 'D02', 'D03']) await committed(stage, `director-${code}`);
  return stage;
}

/** Plans that Barrow challenges Ashby; the card of the challenge. */
export async function planned(stage: YearStage): Promise<unknown> {
  const programme = await typed(stage, 'manager', 'peer challenge');
  const form = cardOf(await press(stage, 'manager', buttonOf(programme, 'challenge.new')));
  const sides = { hosts: 'D01', challengers: 'D02' };
  return cardOf(await press(stage, 'manager', buttonOf(form, 'challenge.save'), sides));
}

export const SCOPE = {
  lead: 'Lee Example',
  team: 'Tom Example',
  keyLinesOfEnquiry: 'How is drift noticed?\nWho hears the child?',
  firstDay: VISIT,
  lastDay: '2015-06-24',
};

/** From the plan to the end of the visit; the card as the lead sees it. */
export async function visited(stage: YearStage): Promise<unknown> {
  const card = await planned(stage);
  let now: unknown = cardOf(await press(stage, 'manager', buttonOf(card, 'challenge.scope'), SCOPE));
  now = cardOf(await press(stage, 'manager', buttonOf(now, 'challenge.move')));
  now = cardOf(
    await press(stage, 'officer', buttonOf(await typed(stage, 'officer', 'challenge'), 'challenge.move')),
  );
  await stage.turnTo(new Date(`${VISIT}T15:00:00Z`));
  const atLead = await typed(stage, 'lee', 'challenge');
  return cardOf(await press(stage, 'lee', buttonOf(atLead, 'challenge.move')));
}

export const FINDINGS = [
  { kind: 'strength', topic: 'Neglect', text: 'Managers read files every week' },
  { kind: 'areaForConsideration', topic: 'Neglect', text: 'Chronologies stop after the first year' },
  { kind: 'areaForConsideration', topic: 'Care-leavers', text: 'Pathway plans come too late' },
];

/** Writes the findings above as the lead and has the host agree them; the card as the host's director sees it. */
export async function agreed(stage: YearStage): Promise<unknown> {
  let card = await visited(stage);
  for (const finding of FINDINGS)
    card = cardOf(await press(stage, 'lee', buttonOf(card, 'finding.save'), finding));
  cardOf(await press(stage, 'lee', buttonOf(card, 'challenge.move')));
  const atHost = await typed(stage, 'officer', 'challenge');
  cardOf(await press(stage, 'officer', buttonOf(atHost, 'challenge.move')));
  return typed(stage, 'director-D01', 'challenge');
}

/** The choices of findings that a card offers. */
const findingsOn = (card: unknown): { title: string; value: string }[] =>
  inputsOf(card)
    .filter(({ id }) => id === 'findings' || id === 'draft')
    .flatMap(({ choices }) => choices as { title: string; value: string }[]);

export const allIds = (card: unknown): string[] => [...new Set(findingsOn(card).map(({ value }) => value))];

/** The id of the finding with this text. */
export const idOf = (card: unknown, text: string): string =>
  findingsOn(card).find(({ title }) => title.includes(text))?.value ?? '';
