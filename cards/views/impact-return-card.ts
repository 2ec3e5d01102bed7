import type { OwnReturn, ReturnTarget } from '../../programme/impact-return/return-service.ts';
import { sendReturn } from '../forms/send-return.ts';
import { showReturn } from '../forms/show-return.ts';
import { type Card, card, type Elements } from '../kit/card.ts';
import { facts, heading, note, paragraph } from '../kit/elements.ts';
import { plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const say = words.impactReturns;

const NAME_CHARACTERS = 60;
/** Six buttons, less the one that sends. */
const OTHERS = 5;

const QUESTIONS = Object.keys(say.questions) as (keyof typeof say.questions)[];

const targetOf = ({ programme, authority, round }: OwnReturn) => ({
  programme: programme.id,
  authority: authority.code,
  round,
});
const isMeant = (target: ReturnTarget | undefined) => (one: OwnReturn) =>
  target !== undefined &&
  one.programme.id === target.programme &&
  one.authority.code === target.authority &&
  one.round === target.round;

/** An authority's impact return, to be sent or read; of several the one that is meant, or the first to be sent. */
export function impactReturnCard(all: readonly OwnReturn[], meant?: ReturnTarget): Card {
  const shown = all.find(isMeant(meant)) ?? all.find(({ maySend }) => maySend) ?? all[0];
  if (!shown)
    return card({ summary: say.none.heading, body: [heading(say.none.heading), paragraph(say.none.text)] });
  const { programme, authority, round, sent, maySend } = shown;
  const name = shortened(authority.name, NAME_CHARACTERS);
  const others = all.filter(one => one !== shown).slice(0, OTHERS);
  return card({
    summary: say.summary(name, round),
    body: [
      heading(say.heading(plainText(name), round)),
      paragraph(say.lead(plainText(shortened(programme.name, NAME_CHARACTERS)))),
      ...(sent ? [paragraph(say.sentOn(sent.sentAt))] : []),
      ...(maySend ? questionsOf(shown) : answersOf(shown)),
      note(say.seen),
    ],
    actions: [
      ...(maySend
        ? [
            sendReturn.submit(sent ? say.change : say.send, {
              ...targetOf(shown),
              seen: sent?.revision ?? 0,
            }),
          ]
        : []),
      ...others.map(one =>
        showReturn.submit(
          say.other(shortened(one.authority.name, NAME_CHARACTERS), one.round),
          targetOf(one),
        ),
      ),
    ],
  });
}

/** The codes of what was answered. */
const codesOf = ({ sent }: OwnReturn, question: string): string[] => [sent?.ratings[question] ?? []].flat();

const questionsOf = (one: OwnReturn): Elements => [
  ...sendReturn.inputs(
    Object.fromEntries(QUESTIONS.map(id => [id, { preset: codesOf(one, id).join(',') || undefined }])),
  ),
  note(say.until(one.closesAt)),
];

function answersOf(one: OwnReturn): Elements {
  if (!one.sent) return [paragraph(say.notSent), note(say.until(one.closesAt))];
  const rows = QUESTIONS.map(id => {
    const { short, options } = say.questions[id];
    const names: Readonly<Record<string, string>> = options;
    const said = codesOf(one, id).map(code => names[code] ?? code);
    return [short, said.join('; ') || say.noAnswer] as const;
  });
  return [facts(rows), note(one.isOpen ? say.until(one.closesAt) : say.closed(one.closesAt))];
}
