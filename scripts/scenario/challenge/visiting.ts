import { choiceOf, choicesOf } from '../../support/card-inputs.ts';
import { buttonOf } from '../../support/teams-user.ts';
import { pressed, typed } from '../acting.ts';
import type { Scenario } from '../scenario-file.ts';
import type { Stage } from '../stage.ts';
import { addressOf, leadOf } from './challenge-cast.ts';

/** A host and the authority that visits it. */
export interface Visit {
  host: string;
  challenger: string;
}

/** Each of a pair visits the other. */
export const visitsOf = ({ peerChallengePairs }: Pick<Scenario, 'peerChallengePairs'>): Visit[] =>
  peerChallengePairs.flatMap(([one, other]) => [
    { host: one, challenger: other },
    { host: other, challenger: one },
  ]);

/** Ids of the challenges that were planned, by host; people open them from what the bot has shown them. */
export type Planned = Map<string, string>;

const open = async (stage: Stage, planned: Planned, key: string, host: string) => {
  await stage.arrived(key);
  const challenge = planned.get(host) ?? '';
  return pressed(stage, key, { verb: 'challenge.show', data: { challenge } });
};

/** The programme manager plans a challenge. */
export async function plan(stage: Stage, planned: Planned, { host, challenger }: Visit): Promise<void> {
  const programme = await typed(stage, 'manager', 'peer challenge', 'challenge.new');
  const form = await pressed(stage, 'manager', buttonOf(programme, 'challenge.new'));
  const sides = { hosts: host, challengers: challenger };
  const card = await pressed(stage, 'manager', buttonOf(form, 'challenge.save'), sides);
  planned.set(host, String(buttonOf(card, 'challenge.scope').data.challenge));
}

/** The programme manager writes down who visits, what is asked and when. */
export async function scope(
  stage: Stage,
  planned: Planned,
  { host, challenger }: Visit,
  { topic, visitOn }: { topic: string; visitOn: string },
): Promise<void> {
  const card = await open(stage, planned, 'manager', host);
  const scoped = await pressed(stage, 'manager', buttonOf(card, 'challenge.scope'), {
    lead: addressOf(leadOf(challenger)),
    team: '',
    keyLinesOfEnquiry: `How well do we act on ${topic.toLowerCase()}?\nHow do we know?`,
    firstDay: visitOn,
    lastDay: visitOn,
  });
  await pressed(stage, 'manager', buttonOf(scoped, 'challenge.move'));
}

/** The director of the host shares the self-assessment, and later agrees the findings. */
export async function hostMoves(stage: Stage, planned: Planned, { host }: Visit): Promise<void> {
  const card = await open(stage, planned, `voter-${host}`, host);
  await pressed(stage, `voter-${host}`, buttonOf(card, 'challenge.move'));
}

/** The lead visits, and writes what was found. */
export async function visit(
  stage: Stage,
  planned: Planned,
  { host, challenger }: Visit,
  { topic, findings }: { topic: string; findings: { strength: number; areaForConsideration: number } },
): Promise<void> {
  const lead = leadOf(challenger);
  let card = await pressed(stage, lead, buttonOf(await open(stage, planned, lead, host), 'challenge.move'));
  for (const [kind, count] of Object.entries(findings))
    for (let n = 1; n <= count; n += 1)
      card = await pressed(stage, lead, buttonOf(card, 'finding.save'), {
        kind,
        topic: choiceOf(card, 'topic', topic),
        text: `${kind === 'strength' ? 'What works' : 'What could be better'}, ${n}: how managers follow up what audits say`,
      });
  const some = findings.strength + findings.areaForConsideration > 0;
  if (some) await pressed(stage, lead, buttonOf(card, 'challenge.move'));
}

/** The director of the host lets all findings go. */
export async function release(stage: Stage, planned: Planned, { host }: Visit): Promise<void> {
  const card = await open(stage, planned, `voter-${host}`, host);
  const findings = choicesOf(card, 'findings')
    .map(({ value }) => value)
    .join(',');
  await pressed(stage, `voter-${host}`, buttonOf(card, 'finding.release'), { findings });
}
