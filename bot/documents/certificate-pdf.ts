import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { latinOnly } from './latin-only.ts';

/** What stands on a certificate, in words; from the top down. */
export interface CertificateTexts {
  title: string;
  lead: string;
  name: string;
  did: string;
  programme: string;
  when: string;
  hours: string;
  region: string;
  /** Small, at the foot. */
  issued: string;
}

const MARGIN = 48;
const INK = '#1f2937';
const ACCENT = '#1d4e89';

type Document = InstanceType<typeof PDFDocument>;
type Line = { role: 'H1' | 'H2' | 'P'; text: string; size: number; bold?: true; color?: string; gap: number };

/**
 * One page, A4 landscape. It is tagged and names its title and language, so that a screen reader reads it in order; the
 * frame is marked as ornament. The same texts and time give the same bytes.
 */
export async function certificatePdf(texts: CertificateTexts, at: Date): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: { Title: `${texts.title}: ${latinOnly(texts.name)}`, CreationDate: at, ModDate: at },
  });
  const content = buffer(document);
  document.markContent('Artifact', { type: 'Layout' });
  frame(document);
  document.endMarkedContent();
  const root = document.struct('Document');
  document.addStructure(root);
  document.y = 104;
  for (const line of lines(texts)) root.add(document.struct(line.role, {}, () => draw(document, line)));
  root.end();
  document.end();
  return content;
}

const lines = (texts: CertificateTexts): Line[] => [
  { role: 'H1', text: texts.title, size: 34, bold: true, color: ACCENT, gap: 42 },
  { role: 'P', text: texts.lead, size: 15, gap: 12 },
  { role: 'H2', text: texts.name, size: 30, bold: true, gap: 16 },
  { role: 'P', text: texts.did, size: 15, gap: 12 },
  { role: 'P', text: texts.programme, size: 20, bold: true, gap: 30 },
  { role: 'P', text: texts.when, size: 15, gap: 6 },
  { role: 'P', text: texts.hours, size: 15, gap: 36 },
  { role: 'P', text: texts.region, size: 15, bold: true, gap: 52 },
  { role: 'P', text: texts.issued, size: 10, gap: 0 },
];

/** Long names and titles get smaller letters instead of a second page. */
function draw(document: Document, { text, size, bold, color = INK, gap }: Line): void {
  const shown = latinOnly(text);
  const width = document.page.width - 4 * MARGIN;
  document.font(bold ? 'Helvetica-Bold' : 'Helvetica').fillColor(color);
  let fitting = size;
  while (fitting > size / 2 && document.fontSize(fitting).widthOfString(shown) > width) fitting -= 1;
  document.text(shown, 2 * MARGIN, document.y, {
    width,
    align: 'center',
    height: 2.4 * size,
    ellipsis: true,
  });
  document.y += gap;
}

function frame(document: Document): void {
  const { width, height } = document.page;
  const inset = MARGIN / 2;
  document.lineWidth(3).strokeColor(ACCENT);
  document.rect(inset, inset, width - 2 * inset, height - 2 * inset).stroke();
  document.lineWidth(0.75);
  document.rect(inset + 7, inset + 7, width - 2 * inset - 14, height - 2 * inset - 14).stroke();
}
