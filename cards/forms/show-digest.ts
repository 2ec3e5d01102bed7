import { defineForm } from '../kit/form.ts';

/** What the digest would tell whoever asks, now. */
export const showDigest = defineForm('digest.show', {});
