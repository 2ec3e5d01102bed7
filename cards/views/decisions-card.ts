import type { DecisionsView } from '../../programme/survey/decision-service.ts';
import { recordDecision } from '../forms/record-decision.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph, subheading, table } from '../kit/elements.ts';
import { plainAnywhere, plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { decisions: say } = words.surveyComments;

const NAME_CHARACTERS = 60;

/** "You said, we changed" (S16); `once` is the id of the next one to be recorded. */
export function decisionsCard(
  { programme, decisions, versions, mayRecord }: DecisionsView,
  once: string,
): Card {
  return card({
    summary: say.summary(decisions.length),
    body: [
      heading(say.heading(plainText(shortened(programme.name, NAME_CHARACTERS)))),
      decisions.length === 0
        ? paragraph(say.none)
        : table(
            [say.columns.said, say.columns.changed, say.columns.when],
            decisions.map(({ said, changed, decidedOn, materialVersion }) => [
              plainText(said),
              plainText(changed),
              say.when(decidedOn, materialVersion),
            ]),
            [4, 4, 2],
          ),
      ...(mayRecord
        ? [
            subheading(say.add),
            ...recordDecision.inputs({
              materialVersion: {
                choices: versions.map(version => ({ value: version, title: plainAnywhere(version) })),
              },
            }),
          ]
        : []),
    ],
    actions: mayRecord ? [recordDecision.submit(say.save, { once, programme: programme.id })] : [],
  });
}
