import { GROUP_FORMS } from '../../programme/steering/group-service.ts';
import { defineForm } from '../kit/form.ts';
import { hiddenOneOf } from '../kit/hidden-fields.ts';

/** Opens one of the forms about support groups. */
export const openGroupForm = defineForm('group.form', { form: hiddenOneOf(GROUP_FORMS) });
