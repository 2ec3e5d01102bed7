import type { MaterialView } from '../../programme/training/material-views.ts';
import { countAgreement } from '../forms/count-agreement.ts';
import { describeCase } from '../forms/describe-case.ts';
import { listMaterials } from '../forms/list-materials.ts';
import { type Actions, type Card, card, type Elements, unfold } from '../kit/card.ts';
import { bullets, facts, heading, note, paragraph, strong, subheading } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { agreementText } from './agreement-text.ts';

const { agreement: counting, card: say, caseForm } = words.sessions.materials;

/** One version of the material, with its practice case for those who know it. */
export function materialCard(view: MaterialView): Card {
  const { material, programme, sessions, agreement } = view;
  const { version, from, change, reason, evidence } = material;
  return card({
    summary: plainAnywhere(say.summary(version)),
    body: [
      heading(say.heading(plainText(version), plainText(programme.name))),
      facts([
        [say.facts.from, words.format.dayText(from)],
        [say.facts.change, plainText(change)],
        [say.facts.reason, plainText(reason)],
        [
          say.facts.sessions,
          words.format.list(sessions.map(plainText)) || words.sessions.materials.noSessions,
        ],
        [say.facts.agreement, agreementText(agreement)],
      ]),
      subheading(say.evidence),
      ...bullets(evidence.map(plainText)),
      subheading(say.caseHeading),
      ...(view.seesCase ? practiceCase(view) : [note(say.caseHidden)]),
    ],
    actions: [
      ...(view.mayChange ? forms(view) : []),
      listMaterials.submit(say.back, { programme: programme.id }),
    ],
  });
}

function practiceCase({ material: { caseTitle, referenceGrade, features } }: MaterialView): Elements {
  if (caseTitle === undefined) return [paragraph(say.noCase)];
  const texts = (kind: 'positive' | 'negative') => features.filter(one => one.kind === kind);
  return [
    facts([
      [say.caseTitle, plainText(caseTitle)],
      [say.referenceGrade, referenceGrade ? caseForm.grades[referenceGrade] : say.noGrade],
    ]),
    ...(['positive', 'negative'] as const).flatMap(
      (kind): Elements =>
        texts(kind).length
          ? [strong(say[kind]), ...bullets(texts(kind).map(one => plainText(one.text)))]
          : [],
    ),
  ];
}

function forms({ programme, material, counted }: MaterialView): Actions {
  const named = { programme: programme.id, version: material.version };
  const of = (kind: 'positive' | 'negative') => ({
    preset: material.features
      .filter(one => one.kind === kind)
      .map(({ text }) => text)
      .join('\n'),
  });
  const number = (value: number | undefined) => ({ preset: value === undefined ? value : String(value) });
  return [
    unfold(
      caseForm.title,
      [
        paragraph(caseForm.note),
        ...describeCase.inputs({
          caseTitle: { preset: material.caseTitle },
          referenceGrade: { preset: material.referenceGrade },
          positive: of('positive'),
          negative: of('negative'),
        }),
      ],
      [describeCase.submit(caseForm.save, named)],
    ),
    unfold(
      counting.title,
      [
        paragraph(counting.note),
        ...countAgreement.inputs({
          grades: number(counted?.grades),
          agreedFirst: number(counted?.agreedFirst),
          agreedAfter: number(counted?.agreedAfter),
        }),
      ],
      [countAgreement.submit(counting.save, named)],
    ),
  ];
}
