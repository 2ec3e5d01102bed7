import { choiceOf, choicesOf } from '../../support/card-inputs.ts';
import { buttonOf, buttonsOf } from '../../support/teams-user.ts';
import { pressed, typed } from '../acting.ts';
import type { Stage } from '../stage.ts';

const openTopic = async (stage: Stage, key: string, title: string) => {
  await stage.arrived(key);
  const learning = await typed(stage, key, 'peer learning', 'learning.topic');
  return pressed(stage, key, buttonOf(learning, 'learning.topic'), {
    topic: choiceOf(learning, 'topic', `${title} (`),
  });
};

/** The programme manager collates everything that was released on a topic. */
export async function collate(stage: Stage, title: string): Promise<void> {
  let card = await openTopic(stage, 'manager', title);
  // Of very many findings the card shows some, and the others when these are collated.
  while (buttonsOf(card).some(({ verb }) => verb === 'finding.collate')) {
    const findings = choicesOf(card, 'findings').map(({ value }) => value);
    card = await pressed(stage, 'manager', buttonOf(card, 'finding.collate'), {
      findings: findings.join(','),
    });
  }
}

/** The programme manager writes what the region learns. */
export async function writeLearning(stage: Stage, title: string): Promise<void> {
  const card = await openTopic(stage, 'manager', title);
  await pressed(stage, 'manager', buttonOf(card, 'learning.save'), {
    text: `On ${title.toLowerCase()} most of us find the same: what audits say has to reach the teams within weeks.`,
  });
}

/** The chair reads and approves it. */
export async function approveLearning(stage: Stage, title: string): Promise<void> {
  const card = await openTopic(stage, 'chair', title);
  await pressed(stage, 'chair', buttonOf(card, 'learning.approve'));
}
