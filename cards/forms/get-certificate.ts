import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Makes the certificate of a session that the person attended; the session is carried, or chosen from a list. */
export const getCertificate = defineForm('certificate.get', {
  session: oneId(words.attendance.certificate.session, 'compact'),
});
