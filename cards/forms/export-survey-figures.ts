import { SURVEY_KINDS } from '../../programme/survey/survey-kind.ts';
import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { hiddenOneOf } from '../kit/hidden-fields.ts';

/** Makes a file of what may be shown, as the person may see it. */
export const exportSurveyFigures = defineForm('figures.export', {
  kind: hiddenOneOf(SURVEY_KINDS),
  programme: id(),
});
