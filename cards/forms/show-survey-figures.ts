import { SURVEY_KINDS } from '../../programme/survey/survey-kind.ts';
import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { hiddenOneOf } from '../kit/hidden-fields.ts';
import { words } from '../wording/words.ts';

/** Shows what was answered in a training programme. */
export const showSurveyFigures = defineForm('figures.show', {
  kind: hiddenOneOf(SURVEY_KINDS),
  programme: oneId(words.surveyFigures.chooseOther, 'compact'),
});
