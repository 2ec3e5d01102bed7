const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const asHtml = (text: string): string => text.replace(/[&<>"]/g, sign => HTML[sign] ?? sign);

/** A sign that was escaped, bold, slanted, or a link to an address on the web. */
const INLINE = /\\([^A-Za-z0-9\s])|\*\*(.+?)\*\*|_([^_]+)_|\[([^\]]+)\]\((https:\/\/[^\s)]+)\)/g;

/**
 * The little markdown that Teams reads in cards, as HTML. Everything else stays as it is, escaped: what people typed
 * has passed the gate in `cards/kit/plain-text.ts` and comes out as they typed it.
 */
export function markdownHtml(text: string): string {
  return text
    .split(/\n{2,}/)
    .map(paragraph => paragraph.split('\n').map(inline).join('<br>'))
    .map(html => `<p>${html}</p>`)
    .join('');
}

function inline(text: string): string {
  let html = '';
  let at = 0;
  for (const found of text.matchAll(INLINE)) {
    const [all, escaped, bold, slanted, label, address] = found;
    html += asHtml(text.slice(at, found.index));
    if (escaped !== undefined) html += asHtml(escaped);
    else if (bold !== undefined) html += `<strong>${inline(bold)}</strong>`;
    else if (slanted !== undefined) html += `<em>${inline(slanted)}</em>`;
    else html += `<a href="${asHtml(address ?? '')}">${inline(label ?? '')}</a>`;
    at = found.index + all.length;
  }
  return html + asHtml(text.slice(at));
}
