import type { CollationView, TopicLine } from '../../programme/challenge/challenge-views.ts';
import { approveLearning } from '../forms/approve-learning.ts';
import { collateFindings } from '../forms/collate-findings.ts';
import { MOST_FINDINGS } from '../forms/release-findings.ts';
import { saveLearning } from '../forms/save-learning.ts';
import { showLearning } from '../forms/show-learning.ts';
import { type Actions, type Card, card, type Elements, unfold } from '../kit/card.ts';
import { group, heading, note, paragraph, strong, subheading } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { challenge, finding, learning: say } = words.challenge;

/** What waits to be collated comes first, so it comes up when the rest is dealt with. */
const SHOWN_FINDINGS = 25;
const CHOICE_CHARACTERS = 80;

/** What was found on one topic, and what the region learns from it. */
export function topicCard(view: CollationView, line: TopicLine, remark?: string): Card {
  const { topic, challenges, counts } = line;
  return card({
    summary: remark ?? say.topicSummary(plainAnywhere(topic.title), challenges),
    body: [
      heading(say.topicHeading(plainText(topic.title))),
      ...(remark === undefined ? [] : [strong(remark)]),
      paragraph(say.topicCount(challenges, counts.strength, counts.areaForConsideration)),
      ...(topic.regionalReason === undefined
        ? []
        : [paragraph(say.regional(plainText(topic.regionalReason)))]),
      ...learnt(line),
      subheading(say.findings),
      ...findingList(line),
    ],
    actions: [...actionsOf(view, line), showLearning.submit(say.back, { programme: view.programme.id })],
  });
}

function learnt({ learning }: TopicLine): Elements {
  if (!learning) return [];
  const { text, sourceCount, approvedAt } = learning;
  return [
    subheading(say.learnt),
    paragraph(plainText(text)),
    note(approvedAt ? say.approved(sourceCount, words.format.day(approvedAt)) : say.waiting(sourceCount)),
  ];
}

type Found = TopicLine['findings'][number];

const waitingFirst = (all: readonly Found[]): Found[] =>
  [...all].sort((a, b) => Number(a.collated) - Number(b.collated));

function findingList({ findings }: TopicLine): Elements {
  if (findings.length === 0) return [note(say.hiddenTexts)];
  const shown = waitingFirst(findings).slice(0, SHOWN_FINDINGS);
  return [
    ...shown.map(({ kind, text, collated, hostName }) =>
      group([
        strong(challenge.kinds[kind]),
        paragraph(plainText(text)),
        ...(hostName === undefined ? [] : [note(say.ofHost(plainText(hostName)))]),
        ...(collated ? [] : [note(say.notCollated)]),
      ]),
    ),
    ...(findings.length > shown.length ? [note(say.moreFindings(findings.length - shown.length))] : []),
  ];
}

function actionsOf({ programme, mayCollate, mayApprove }: CollationView, line: TopicLine): Actions {
  const { topic, findings, learning } = line;
  const named = { programme: programme.id, topic: topic.code };
  const waiting = findings.filter(({ collated }) => !collated).slice(0, MOST_FINDINGS);
  const choices = waiting.map(({ id, kind, text }) => ({
    value: id,
    title: finding.choice(challenge.kinds[kind], plainAnywhere(shortened(text, CHOICE_CHARACTERS))),
  }));
  const preset = choices.map(({ value }) => value).join(',');
  const { collate, write } = say;
  return [
    ...(mayCollate && choices.length
      ? [
          unfold(
            collate.title,
            [paragraph(collate.note), ...collateFindings.inputs({ findings: { choices, preset } })],
            [collateFindings.submit(collate.send, named)],
          ),
        ]
      : []),
    ...(mayCollate && findings.some(({ collated }) => collated)
      ? [
          unfold(write.title, saveLearning.inputs({ text: { preset: learning?.text } }), [
            saveLearning.submit(write.save, named),
          ]),
        ]
      : []),
    ...(mayApprove && learning && learning.approvedAt === undefined
      ? [approveLearning.submit(say.approve, { ...named, written: learning.writtenAt.getTime() })]
      : []),
  ];
}
