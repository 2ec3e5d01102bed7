/** Letters without a place in the fonts that every PDF reader has, and that come apart into none that have. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  Ħ: 'H',
  ħ: 'h',
  ı: 'i',
  Ŧ: 'T',
  ŧ: 't',
};

/** Latin-1 and what Windows adds to it: the letters of the fonts that need not be embedded. */
const KNOWN = /[\x20-\x7e\xa0-\xffŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]/;

/**
 * Text as the built-in fonts of a PDF can show it: a letter that they lack loses its accent ("Ŵyn" becomes "Wyn"), and
 * what has no Latin form becomes a question mark, so that nothing is left out in silence.
 */
export const latinOnly = (text: string): string =>
  [...text.normalize('NFC')]
    .map(sign => {
      if (KNOWN.test(sign)) return sign;
      const plain = NEIGHBOURS[sign] ?? sign.normalize('NFKD').replace(/\p{M}/gu, '');
      return [...plain].every(one => KNOWN.test(one)) ? plain : '?';
    })
    .join('');
