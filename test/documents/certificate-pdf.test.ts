import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';
import { type CertificateTexts, certificatePdf } from '../../bot/documents/certificate-pdf.ts';
import { latinOnly } from '../../bot/documents/latin-only.ts';

const AT = new Date('2016-02-05T10:00:00Z');

const TEXTS: CertificateTexts = {
  title: 'Certificate of attendance',
  lead: 'This is to certify that',
  name: 'Siân Brook',
  did: 'attended a session of',
  programme: 'Case tracking: learning from inspection',
  when: '30 November 2015, 09:30 to 16:00',
  hours: '6.5 hours',
  region: 'Demo Region',
  issued: 'Session T5. Issued on 5 February 2016.',
};

/** The content of each page as it is drawn: operators with hexadecimal texts. */
const drawn = (pdf: Buffer): string =>
  [...pdf.toString('latin1').matchAll(/FlateDecode.*?stream\n(.*?)\nendstream/gs)]
    .map(([, stream = '']) => inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'))
    .join('\n');

/** The texts of each array of glyphs, one after the other; kerning between them is left out. */
const textsIn = (pdf: Buffer): string[] =>
  [...drawn(pdf).matchAll(/\[(.*?)\] TJ/g)].map(([, glyphs = '']) =>
    [...glyphs.matchAll(/<([0-9a-f]*)>/g)]
      .map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1'))
      .join(''),
  );

const made = async (more: Partial<CertificateTexts> = {}): Promise<Buffer> =>
  Buffer.from(await certificatePdf({ ...TEXTS, ...more }, AT));
const pages = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

describe('A certificate of attendance', () => {
  it('is one page of PDF, A4 across, with everything that it says in order', async () => {
    const pdf = await made();
    assert.match(pdf.toString('latin1'), /^%PDF-1\.7/);
    assert.equal(pages(pdf), 1);
    assert.match(pdf.toString('latin1'), /\/MediaBox \[0 0 841\.89 595\.28\]/);
    assert.deepEqual(textsIn(pdf), Object.values(TEXTS));
  });

  it('is tagged, names its language and title, and marks its frame as ornament', async () => {
    const pdf = (await made()).toString('latin1');
    assert.match(pdf, /\/Marked true/);
    assert.match(pdf, /\/StructTreeRoot/);
    assert.match(pdf, /\/Lang \(en-GB\)/);
    assert.match(pdf, /\/DisplayDocTitle true/);
    for (const role of ['H1', 'H2', 'P']) assert.match(pdf, new RegExp(`/S /${role}\\b`));
    assert.match(drawn(await made()), /\/Artifact/);
  });

  it('stays one page, and legible, when the name and the programme are as long as they may be', async () => {
    const long = 'Maria-Theresia Alexandrina '.repeat(8).slice(0, 200);
    const pdf = await made({ name: long, programme: long, region: long });
    assert.equal(pages(pdf), 1);
    assert.ok(textsIn(pdf).includes(TEXTS.issued), 'what stands at the foot is still there');
  });

  it('is the same bytes when it is made again', async () => {
    assert.deepEqual(await made(), await made());
    assert.notDeepEqual(await made(), await made({ name: 'Ben Brook' }));
  });
});

describe('Text for the fonts of every PDF reader', () => {
  it('keeps what they have', () => {
    const name = 'Siân O’Neill – Šárka Žižek, 5 €';
    assert.equal(latinOnly(name), name);
  });

  it('takes an accent away that they lack, and keeps the letter', () => {
    assert.equal(latinOnly('Ŵyn Łukasz Đorđević Nguyễn'), 'Wyn Lukasz Dordevic Nguyen');
    assert.equal(latinOnly('Wyn\u0302'), 'Wyn', 'also where the accent is a sign of its own');
  });

  it('leaves nothing out in silence', () => {
    assert.equal(latinOnly('Иван 王'), '???? ?');
  });
});
