import { strFromU8, unzipSync } from 'fflate';

/** The parts of a Word file, by their names in it. */
export const partsOf = (content: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(content))
      .filter(([name]) => name.endsWith('.xml') || name.endsWith('.rels'))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

const textIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text.replace(/&\w+;/g, entity => ENTITIES[entity] ?? entity))
    .join('');

export interface WordParagraph {
  style: string;
  text: string;
}

/** Every paragraph in order, those in tables included. */
export const paragraphsOf = (content: Uint8Array): WordParagraph[] =>
  [...(partsOf(content)['word/document.xml'] ?? '').matchAll(/<w:p(?: [^>]*)?>.*?<\/w:p>/gs)].map(
    ([xml]) => ({
      style: /<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1] ?? '',
      text: textIn(xml),
    }),
  );

/** Every row of every table, as its texts. */
export const rowsOf = (content: Uint8Array): string[][] =>
  [...(partsOf(content)['word/document.xml'] ?? '').matchAll(/<w:tr(?: [^>]*)?>.*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc(?: [^>]*)?>.*?<\/w:tc>/gs)].map(([cell]) => textIn(cell).trim()),
  );
