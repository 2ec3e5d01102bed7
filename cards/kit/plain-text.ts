// Signs that mean something to markdown, mentions, HTML or the card's own functions ({{DATE(...)}}) inside a line ...
const INLINE = /[\\`*_~[\]<>&{}|]/g;
// ... and those that only do so where the line begins: headings, lists, rules, quotes.
const AT_START = /^(\d{1,9}(?=[.)])|)([#+\-=.)])/;
const LINK = /:\/\/|www\./gi;

/** Removes control, zero-width and bidirectional characters and makes one line of it. For text outside of cards. */
export const oneLine = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The one gate for text that people typed on its way into a card or a message: one line, and whatever Teams would read
 * as markdown, a link, a mention, HTML or a date function is escaped, so that it shows as it was typed.
 */
export const plainText = (typed: string): string =>
  oneLine(typed)
    .replace(INLINE, '\\$&')
    .replace(AT_START, '$1\\$2')
    .replace(LINK, sign => (sign === '://' ? ':\\/\\/' : `${sign.slice(0, 3)}\\.`));

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '\\': '＼',
  '`': '｀',
  '*': '＊',
  _: '＿',
  '~': '～',
  '[': '［',
  ']': '］',
  '<': '＜',
  '>': '＞',
  '{': '｛',
  '}': '｝',
  '|': '｜',
  '#': '＃',
  '+': '＋',
  '-': '‐',
  '=': '＝',
  '.': '．',
  ')': '）',
};
const lookAlike = (sign: string): string => LOOK_ALIKES[sign] ?? sign;

/**
 * The gate for places of which nobody says whether markdown is read there: choices, chart labels, summaries, notices.
 * Where it isn't, an escape would be seen, so signs are replaced by others that look like them and mean nothing.
 */
export const plainAnywhere = (typed: string): string =>
  oneLine(typed)
    .replace(/[\\`*_~[\]<>{}|]/g, lookAlike)
    .replace(AT_START, (_, number: string, sign: string) => number + lookAlike(sign))
    .replace(/&(?=#?\w+;)/g, '＆')
    .replace(LINK, sign => (sign === '://' ? ':∕∕' : `${sign.slice(0, 3)}．`));

/** Cut to `max` characters, with an ellipsis when something is missing. */
export const shortened = (text: string, max: number): string => {
  const signs = [...text];
  return signs.length <= max ? text : `${signs.slice(0, max - 1).join('')}…`;
};
