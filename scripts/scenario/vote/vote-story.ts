import { HOUR_MS, londonDay, londonTime, MINUTE_MS } from '../../../programme/calendar.ts';
import { buttonOf, buttonsOf } from '../../support/teams-user.ts';
import { cardOf, instant, typed } from '../acting.ts';
import type { Stage } from '../stage.ts';
import type { Step, Story } from '../story.ts';
import { voteFigures } from './vote-figures.ts';
import type { ScenarioVote } from './vote-part.ts';

/** The debate and the vote, told as the people in it would do it in Teams. */
export const voteStory: Story = {
  name: 'vote',
  steps: ({ vote, demoAuthorities }) =>
    voteSteps(
      vote,
      demoAuthorities.map(({ code }) => code),
    ),
  figures: voteFigures,
};

function voteSteps(vote: ScenarioVote, electors: readonly string[]): Step[] {
  const debateOpens = instant(vote.debateOpens, '10:00');
  const debateHours = Math.min(720, Math.floor((vote.opensAt.getTime() - debateOpens.getTime()) / HOUR_MS));
  const after = (at: Date, ms: number) => new Date(at.getTime() + ms);
  return [
    { at: instant(vote.debateOpens, '09:00'), title: 'Everybody opens the bot', run: install },
    { at: debateOpens, title: `Debate opens: ${vote.title}`, run: stage => draft(stage, vote, debateHours) },
    ...vote.options.map((option, i) => ({
      at: after(debateOpens, (i + 1) * MINUTE_MS),
      title: `Proposed: ${option.title}`,
      run: (stage: Stage) => propose(stage, electors[i % electors.length] ?? '', option),
    })),
    { at: vote.opensAt, title: 'The chair confirms: voting is open', run: open },
    ...Object.entries(vote.ballots).map(([authority, choices], i, all) => ({
      at: after(
        vote.opensAt,
        ((i + 1) * (vote.closesAt.getTime() - vote.opensAt.getTime())) / (all.length + 2),
      ),
      title: `Ballot of ${authority}`,
      run: (stage: Stage) => cast(stage, authority, choices),
    })),
    { at: vote.closesAt, title: 'Voting closes by itself', run: async () => {} },
    { at: after(vote.closesAt, 10 * MINUTE_MS), title: 'The chair declares the result', run: declare },
    ...endorsements(vote),
  ];
}

async function install(stage: Stage): Promise<void> {
  for (const key of ['manager', 'chair', 'branchChair']) await stage.arrived(key);
}

async function draft(stage: Stage, vote: ScenarioVote, debateHours: number): Promise<void> {
  const manager = stage.user('manager');
  const form = await typed(stage, 'manager', 'new vote');
  const saved = await manager.press(buttonOf(form, 'vote.save'), {
    title: vote.title,
    question: 'Which topics warrant joined up regional action?',
    unit: vote.unit,
    delegateRoles: '',
    choices: String(vote.choices),
    adoptKind: vote.adoptRule.kind,
    adoptNumber: String(vote.adoptRule.kind === 'topN' ? vote.adoptRule.n : vote.adoptRule.max),
    quorumKind: vote.quorum.kind,
    quorumNumber: String(vote.quorum.kind === 'atLeast' ? vote.quorum.n : 1),
    recordedVote: 'no',
    debateHours: String(debateHours),
    closesDay: londonDay(vote.closesAt),
    closesTime: londonTime(vote.closesAt),
    reminders: '30',
  });
  cardOf(await manager.press(buttonOf(cardOf(saved), 'vote.startDebate')));
}

async function propose(
  stage: Stage,
  authority: string,
  option: { code: string; title: string },
): Promise<void> {
  const key = `voter-${authority}`;
  const user = await stage.arrived(key);
  const form = await typed(stage, key, 'propose');
  const proposed = await user.press(buttonOf(form, 'proposal.submit'), {
    ...option,
    caseForAction:
      'No authority can solve this alone, and the figures of the whole region point the same way.',
  });
  const spoken = await user.press(buttonOf(cardOf(proposed), 'debate.speak'), {
    stance: 'for',
    text: 'We saw this in our own peer challenge and would share what we learnt.',
  });
  cardOf(spoken);
  const { vote, proposal } = buttonOf(cardOf(proposed), 'debate.speak').data;
  cardOf(await stage.user('manager').press({ verb: 'proposal.accept', data: { vote, proposal } }));
}

async function open(stage: Stage): Promise<void> {
  const manager = stage.user('manager');
  const card = await typed(stage, 'manager', 'vote');
  const preview = cardOf(await manager.press(buttonOf(card, 'vote.prepareOpening')));
  cardOf(await manager.press(buttonOf(preview, 'vote.askToOpen')));
  // The chair looks: the message that asks waits until the morning where the vote opens at night or at a weekend.
  const asked = await typed(stage, 'chair', 'vote');
  cardOf(await stage.user('chair').press(buttonOf(asked, 'vote.confirm')));
  await stage.bot.reconcile();
}

/** The deputies of every third authority send the ballot; everybody checks the choices first. */
async function cast(stage: Stage, authority: string, choices: readonly string[]): Promise<void> {
  const key = `${Number(authority.replace(/\D/g, '')) % 3 === 0 ? 'deputy' : 'voter'}-${authority}`;
  const user = await stage.arrived(key);
  const ballot = await typed(stage, key, 'vote');
  const review = await user.press(buttonOf(ballot, 'ballot.review'), { choices: choices.join(',') });
  const receipt = cardOf(await user.press(buttonOf(cardOf(review), 'ballot.cast')));
  if (buttonsOf(receipt).some(({ verb }) => verb === 'ballot.cast'))
    throw new Error(`${authority}: no receipt.`);
}

async function declare(stage: Stage): Promise<void> {
  const card = await typed(stage, 'chair', 'vote');
  cardOf(await stage.user('chair').press(buttonOf(card, 'vote.declare')));
  await stage.bot.reconcile();
}

function endorsements({ endorsement }: ScenarioVote): Step[] {
  if (!endorsement) return [];
  const decisions = [
    ...endorsement.endorsed.map(code => ({ code, decision: 'endorsed', note: '' })),
    ...endorsement.carriedByTraining.map(code => ({
      code,
      decision: 'notEndorsed',
      note: 'Carried by the training programme.',
    })),
  ];
  return decisions.map(decision => ({
    at: instant(endorsement.endorsedOn, '10:00'),
    title: `The branch decides on ${decision.code}: ${decision.decision}`,
    run: (stage, remark) => decide(stage, decision, remark),
  }));
}

/** What the branch says on a topic that was not adopted, because the ballots are others than they were, changes nothing. */
async function decide(
  stage: Stage,
  decision: { code: string; decision: string; note: string },
  remark: (text: string) => void,
): Promise<void> {
  const card = await typed(stage, 'branchChair', 'endorse');
  const [endorse] = buttonsOf(card).filter(({ verb }) => verb === 'priority.endorse');
  if (!endorse) return remark('Nothing was adopted, so there is nothing to decide on.');
  const { vote } = endorse.data;
  const press = { verb: endorse.verb, data: { vote } };
  const answer = await stage.user('branchChair').press(press, decision);
  if (!answer.card) remark(answer.text ?? '');
}
