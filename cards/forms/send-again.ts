import { asText, bad, good, manyIds } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** As many as one card shows, and some to spare. */
const MOST = 50;
/** Keys are made of several ids with slashes between them. */
const KEYS = /^[A-Za-z0-9_.:~/,-]*$/;

const field = manyIds(words.deliveries.choose, MOST);

/** The programme manager sends messages once more; the service checks the keys. */
export const sendAgain = defineForm('delivery.again', {
  deliveries: {
    ...field,
    parse(raw) {
      const text = asText(raw);
      if (!text.ok) return text;
      const keys = [...new Set(text.value.split(',').map(key => key.trim()))].filter(key => key !== '');
      if (keys.length > MOST) return bad({ code: 'tooMany', max: MOST });
      return KEYS.test(text.value) && keys.every(key => key.length <= 300)
        ? good(keys)
        : bad({ code: 'notAChoice' });
    },
  } satisfies typeof field,
});
