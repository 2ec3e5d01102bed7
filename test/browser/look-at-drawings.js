// Runs in the page of the gallery. Each function gives sentences, or changes what is drawn.

const drawings = () => [...document.querySelectorAll('.drawing')];
/** The same drawings in another width, without drawing them again. */
window.widen = width => {
  for (const drawing of drawings()) drawing.style.width = `${width}px`;
};

const seen = element => element.getClientRects().length > 0;
const briefly = element => (element.textContent || element.className || element.tagName).slice(0, 80);

/** Elements that reach over the side of their card, and texts of which a part can't be read. */
window.overflows = () =>
  drawings().flatMap(drawing => {
    const { left, right } = drawing.getBoundingClientRect();
    return [...drawing.querySelectorAll('*')].filter(seen).flatMap(element => {
      const box = element.getBoundingClientRect();
      const over = box.left < left - 1 || box.right > right + 1;
      return over || isCut(element) ? [`${drawing.dataset.card}: ${briefly(element)}`] : [];
    });
  });

/** A field may be shorter than what is in it: it scrolls, or unfolds. */
function isCut(element) {
  if (element.matches('input, select, textarea')) return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  return (
    (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
    (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
  );
}

const MOST_COLUMNS = 3;

/** Words that stand on two lines. Where a table has more than three columns, a phone is too narrow for anything else. */
window.brokenWords = () =>
  drawings().flatMap(drawing => {
    const texts = document.createTreeWalker(drawing, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
      const row = texts.currentNode.parentElement.closest('[role=row]');
      if (row && row.childElementCount > MOST_COLUMNS) continue;
      for (const { 0: word, index } of texts.currentNode.data.matchAll(
        /(?<=^|[\s-])[\p{L}\p{N}]+(?=$|[\s-])/gu,
      )) {
        const range = document.createRange();
        range.setStart(texts.currentNode, index);
        range.setEnd(texts.currentNode, index + word.length);
        if (range.getClientRects().length > 1) found.push(`${drawing.dataset.card}: ${word}`);
      }
    }
    return found;
  });

/** Fields of which a screen reader could not say what belongs into them. */
window.namelessFields = () =>
  drawings().flatMap(drawing => {
    const words = new Map(
      [...drawing.querySelectorAll('[id]')].map(({ id, textContent }) => [id, textContent]),
    );
    const labels = new Map([...drawing.querySelectorAll('[for]')].map(one => [one.htmlFor, one.textContent]));
    const nameOf = field =>
      [
        ...(field.getAttribute('aria-labelledby') ?? '').split(' ').map(id => words.get(id)),
        field.getAttribute('aria-label'),
        labels.get(field.id),
      ].join('');
    return [...drawing.querySelectorAll('input, select, textarea')]
      .filter(field => nameOf(field).trim() === '')
      .map(field => `${drawing.dataset.card}: ${field.outerHTML.slice(0, 120)}`);
  });

/** Leaves those drawings that have an element of a kind or look which none before had, and says how many. */
window.keepOneOfEachKind = () => {
  const known = new Set();
  for (const drawing of drawings()) {
    const kinds = [...drawing.querySelectorAll('*')].map(kindOf).filter(kind => !known.has(kind));
    if (kinds.length === 0) drawing.closest('section').remove();
    for (const kind of kinds) known.add(kind);
  }
  return drawings().length;
};

/** What a rule on one element can depend on: what it is and has, where it stands, and how its text looks on what. */
function kindOf(element) {
  const { color, fontSize, fontWeight } = getComputedStyle(element);
  const has = element.getAttributeNames().filter(name => !['id', 'style', 'for'].includes(name));
  const within = element.parentElement;
  return [
    ...[element.tagName, element.className, element.getAttribute('role'), element.type, has.join()],
    ...[within.tagName, within.className, within.getAttribute('role')],
    ...[color, fontSize, fontWeight, backgroundOf(element)],
  ].join(' ');
}

function backgroundOf(element) {
  for (let at = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
  }
  return '';
}
