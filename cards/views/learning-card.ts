import type { CollationView } from '../../programme/challenge/challenge-views.ts';
import { showChallengeProgramme } from '../forms/show-challenge-programme.ts';
import { showLearning } from '../forms/show-learning.ts';
import { showTopic } from '../forms/show-topic.ts';
import { type Card, card, type Elements, inPlace } from '../kit/card.ts';
import { barChart, heading, paragraph, table } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { learning: say } = words.challenge;

const TOPICS = 25;
const TITLE_CHARACTERS = 60;

/** Topics by the number of challenges that released something on them. */
export function learningCard(view: CollationView): Card {
  const { programme, challenges, topics } = view;
  return card({
    summary: say.summary(challenges, topics.length),
    body: [
      heading(say.heading(programme.year)),
      ...(topics.length ? [paragraph(say.count(challenges)), ...byTopic(view)] : [paragraph(say.none)]),
    ],
    actions: [
      showChallengeProgramme.submit(say.programme, { shown: programme.id }),
      showLearning.submit(words.challenge.programme.refresh, { programme: programme.id }),
    ],
  });
}

const short = (title: string): string => shortened(title, TITLE_CHARACTERS);

function byTopic({ programme, topics }: CollationView): Elements {
  const shown = topics.slice(0, TOPICS);
  const choices = shown.map(({ topic, challenges }) => ({
    value: topic.code,
    title: say.topicChoice(plainAnywhere(short(topic.title)), challenges),
  }));
  const { columns } = say;
  return [
    ...barChart(
      say.chart,
      shown.map(({ topic, challenges }) => [plainAnywhere(short(topic.title)), challenges] as const),
    ),
    table(
      [columns.topic, columns.challenges, columns.strengths, columns.areas],
      shown.map(({ topic, challenges, counts }) => [
        plainText(short(topic.title)),
        String(challenges),
        String(counts.strength),
        String(counts.areaForConsideration),
      ]),
      [3, 3, 3, 4],
    ),
    ...showTopic.inputs({ topic: { choices, preset: choices[0]?.value } }),
    inPlace([showTopic.submit(say.open, { programme: programme.id })]),
  ];
}
