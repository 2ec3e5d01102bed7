import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { answerReceiptCard } from '../../cards/views/answer-receipt-card.ts';
import { questionsCard } from '../../cards/views/questions-card.ts';
import { questionWords } from '../../cards/wording/english/survey-questions.ts';
import { words } from '../../cards/wording/words.ts';
import type { Refusal } from '../../programme/refusal.ts';
import { QUESTION_SETS, questionSet } from '../../programme/survey/question-set.ts';
import { SURVEY_KINDS } from '../../programme/survey/survey-kind.ts';
import { sampleWindow } from '../storage/contract/survey-samples.ts';
import { inputsOf, textOf } from './card-walk.ts';

const file = path.join(import.meta.dirname, '..', '..', 'programme', 'survey', 'survey-refusal.ts');
const CODES = [...readFileSync(file, 'utf8').matchAll(/code: '(\w+)'/g)].map(([, code]) => code);

const FACTS = {
  session: 'T7',
  question: 'overall',
  limit: 500,
  opensAt: new Date('2016-03-17T15:55:00Z'),
  closedAt: new Date('2016-03-31T23:00:00Z'),
};
/** Words with which a sentence tells somebody what to do next. */
const NEXT = /\b(ask|check|choose|look|send|tell|wait|write)\b/i;

describe('Refusals about evaluations and the survey', () => {
  it('are there', () => assert.ok(CODES.length >= 10));

  for (const kind of SURVEY_KINDS)
    for (const code of CODES)
      it(`say why not and end with what to do: ${code} of ${kind}`, () => {
        const text = words.refusal({
          code,
          kind,
          ...FACTS,
          question: 'made <b>up</b>',
        } as unknown as Refusal);
        assert.match(text, /\.$/);
        assert.doesNotMatch(text, /undefined|null|NaN|Invalid|\[object|<b>/);
        assert.doesNotMatch(text, /please|\be\.g\.|\bi\.e\.|\betc\b/i);
        assert.match(text.split(/(?<=[.?!]) /).at(-1) ?? '', NEXT, text);
      });

  it('never show a receipt, and name no person', () => {
    for (const code of CODES)
      assert.doesNotMatch(
        words.refusal({
          code,
          kind: 'evaluation',
          ...FACTS,
          receipt: 'B7K2-MX4D-9QRT',
        } as unknown as Refusal),
        /B7K2/,
      );
  });
});

describe('The questions of a survey', () => {
  it('all have words, and every option has its own', () => {
    for (const { kind, questions } of QUESTION_SETS)
      for (const question of questions) {
        const { ask, short, options = {} } = questionWords(kind, question.id);
        assert.match(ask, /\?( \(.+\))?$/);
        assert.ok(short.length <= 25, short);
        const codes = question.type === 'text' ? [] : [...question.options];
        assert.deepEqual(Object.keys(options), codes, `${kind} ${question.id}, in the order of the set`);
        assert.equal(new Set(Object.values(options)).size, codes.length);
      }
  });

  it('are asked with labels and a warning on every text, and say that taking part is voluntary (P2, P5)', () => {
    for (const kind of SURVEY_KINDS) {
      const set = questionSet(kind, 1);
      const card = questionsCard({ window: sampleWindow('demo', { kind }), set });
      const inputs = inputsOf(card);
      assert.deepEqual(
        inputs.map(({ id }) => id),
        set.questions.map(({ id }) => id),
      );
      for (const input of inputs.filter(({ type }) => type === 'Input.Text')) {
        assert.match(String(input.label), /nothing about a child or family/);
        assert.equal(input.maxLength, 500);
      }
      assert.match(textOf(card), /voluntary/);
      assert.match(textOf(card), /27 November 2015/);
    }
  });
});

describe('The receipt of an answer', () => {
  it('is on the card that answers the sending, and on no later one', () => {
    const receipt = 'B7K2-MX4D-9QRT';
    for (const change of ['sent', 'corrected', 'withdrawn'] as const) {
      const card = answerReceiptCard({ window: sampleWindow('demo'), receipt, change });
      assert.equal(JSON.stringify(card).includes(receipt), change === 'sent');
    }
  });
});
