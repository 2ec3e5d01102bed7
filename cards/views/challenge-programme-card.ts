import type {
  ChallengeLine,
  ChallengeProgrammeView,
  ParticipationLine,
} from '../../programme/challenge/challenge-views.ts';
import { statusesAfter } from '../../programme/challenge/participation.ts';
import { chaseUndecided } from '../forms/chase-undecided.ts';
import { newChallenge } from '../forms/new-challenge.ts';
import { newChallengeProgramme } from '../forms/new-challenge-programme.ts';
import { recordParticipation } from '../forms/record-participation.ts';
import { saveTopic } from '../forms/save-topic.ts';
import { showChallenge } from '../forms/show-challenge.ts';
import { showChallengeProgramme } from '../forms/show-challenge-programme.ts';
import { showLearning } from '../forms/show-learning.ts';
import { type Actions, type Card, card, type Elements, inPlace, unfold } from '../kit/card.ts';
import { heading, note, paragraph, strong, subheading, table } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { ownParticipation } from './own-participation.ts';

const { programme: say, record, topics } = words.challenge;

const ROWS = 30;
const CHALLENGES = 15;
const NAME_CHARACTERS = 40;
const REASON_CHARACTERS = 100;

/** A programme: everybody reads how many take part, members who. `remark` says what was done. */
export function challengeProgrammeCard(view: ChallengeProgrammeView, remark?: string): Card {
  const { programme, participated, of, isManager } = view;
  const named = { programme: programme.id };
  return card({
    summary: remark ?? say.summary(participated, of, programme.year),
    body: [
      heading(say.heading(programme.year)),
      ...(remark === undefined ? [] : [strong(remark)]),
      strong(say.count(participated, of, programme.year)),
      paragraph(say.about(programme.shape, plainText(programme.theme), programme.beginsOn)),
      ...ownParticipation(view),
      ...(view.rows ? rowTable(view.rows) : [note(say.hidden)]),
      subheading(say.challenges),
      ...challengeList(view.challenges),
      ...others(view),
    ],
    actions: [
      ...(isManager ? managing(view) : []),
      showLearning.submit(say.learning, named),
      ...(isManager ? [] : [showChallengeProgramme.submit(say.refresh, { shown: programme.id })]),
    ],
  });
}

export const short = (name: string): string => shortened(name, NAME_CHARACTERS);

/** Names of authorities as typed text shows them. */
export const namesOf = (names: readonly string[], gate: (typed: string) => string): string =>
  words.format.list(names.map(name => gate(short(name))));

function rowTable(rows: readonly ParticipationLine[]): Elements {
  return [
    table(
      [say.columns.authority, say.columns.status, say.columns.reason],
      rows
        .slice(0, ROWS)
        .map(({ name, status, on, reason }) => [
          plainText(short(name)),
          say.status(status, on),
          reason === undefined ? say.noReason : plainText(shortened(reason, REASON_CHARACTERS)),
        ]),
      [4, 4, 4],
    ),
    ...(rows.length > ROWS ? [note(say.more(rows.length - ROWS))] : []),
  ];
}

function challengeList(challenges: readonly ChallengeLine[]): Elements {
  if (challenges.length === 0) return [paragraph(say.noChallenges)];
  const choices = challenges.map(({ id, hostNames, challengerNames, state }) => ({
    value: id,
    title: say.choice(namesOf(hostNames, plainAnywhere), namesOf(challengerNames, plainAnywhere), state),
  }));
  const { challengeColumns: column } = say;
  return [
    table(
      [column.hosts, column.challengers, column.state, column.visit],
      challenges
        .slice(0, CHALLENGES)
        .map(({ hostNames, challengerNames, state, visitDates }) => [
          namesOf(hostNames, plainText),
          namesOf(challengerNames, plainText),
          say.state(state),
          say.visit(visitDates),
        ]),
      [3, 3, 3, 4],
    ),
    ...(challenges.length > CHALLENGES ? [note(say.more(challenges.length - CHALLENGES))] : []),
    ...showChallenge.inputs({
      challenge: { choices: choices.slice(0, CHALLENGES * 2), preset: choices[0]?.value },
    }),
    inPlace([showChallenge.submit(say.open)]),
  ];
}

function others({ others: all }: ChallengeProgrammeView): Elements {
  if (all.length === 0) return [];
  const choices = all.slice(0, CHALLENGES).map(({ id, year, theme }) => ({
    value: id,
    title: say.otherChoice(year, plainAnywhere(theme)),
  }));
  return [
    ...showChallengeProgramme.inputs({ shown: { choices, preset: choices[0]?.value } }),
    inPlace([showChallengeProgramme.submit(say.show)]),
  ];
}

function managing({ programme, rows = [] }: ChallengeProgrammeView): Actions {
  const named = { programme: programme.id };
  const moving = rows.filter(({ status }) => statusesAfter(status).length > 0);
  const choices = moving.map(({ authority, name, status }) => ({
    value: authority,
    title: record.choice(plainAnywhere(short(name)), status),
  }));
  const addTopic = unfold(topics.title, saveTopic.inputs(), [saveTopic.submit(topics.save, named)]);
  return [
    ...(choices.length
      ? [
          unfold(record.title, recordParticipation.inputs({ authorities: { choices } }), [
            recordParticipation.submit(record.save, named),
          ]),
        ]
      : []),
    newChallenge.submit(say.plan, named),
    ...(rows.some(({ status }) => status === 'invited') ? [chaseUndecided.submit(say.chase, named)] : []),
    addTopic,
    newChallengeProgramme.submit(say.begin),
  ];
}
