import { decodeMark, type Mark } from '../../programme/vote/marks.ts';
import { words } from '../wording/words.ts';
import { bad, type Field, good, ids } from './fields.ts';

/** No ballot marks more; the vote's own limit, which is lower, is checked by its method, whose refusal names it. */
export const MOST_MARKS = 100;

/** The marks of a ballot that a button carries, joined by commas; none is an empty list. */
export const marks: Field<Mark[]> = {
  label: words.form.hiddenData,
  parse(raw) {
    const written = ids(MOST_MARKS).parse(raw);
    if (!written.ok) return written;
    const read = written.value.map(decodeMark);
    return read.every(mark => mark !== undefined) ? good(read) : bad({ code: 'notAChoice' });
  },
};
