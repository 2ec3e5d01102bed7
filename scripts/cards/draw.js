// Runs in the browser, with THEMES, WIDTHS and CARDS before it. The part of the address after # says what is drawn, as
// in `#theme=dark&width=320&card=helpCard`; what is not named there is drawn in all ways.
const css = document.createElement('style');
css.textContent = `
  body { margin: 0; font: 14px 'Segoe UI', Arial, 'Liberation Sans', sans-serif; }
  section { padding: 16px; } h2 { font-size: 14px; margin: 0 0 12px; }
  .row { display: flex; gap: 24px; align-items: flex-start; flex-wrap: wrap; }
  .drawing { border: 1px solid; box-sizing: border-box; }
  .ac-pushButton { font: inherit; font-weight: 600; padding: 6px 12px; border: 1px solid; border-radius: 4px;
    background: transparent; color: inherit; overflow-wrap: anywhere; }
  .ac-input { font: inherit; box-sizing: border-box; max-width: 100%; background: transparent; color: inherit;
    border: 1px solid; border-radius: 4px; padding: 4px; }
  .ac-actionSet, .ac-adaptiveCard > div[role=menubar] { flex-wrap: wrap; gap: 8px; }
  option { color: black; }
`;
document.head.append(css);

const markdown = window.markdownit();
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

/** Forms that are folded away in a card, by the words that unfold them. */
function foldedIn(value) {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(foldedIn);
  return value.type === 'Action.ShowCard' ? [[value.title, value.card], ...inside] : inside;
}

const ALL = Object.entries(CARDS).flatMap(([name, card]) => [
  [name, card],
  ...foldedIn(card).map(([title, form]) => [`${name}: ${title}`, form]),
]);

function drawing(name, card, theme, width) {
  const { host, line } = THEMES[theme];
  const frame = document.createElement('div');
  frame.className = 'drawing';
  Object.assign(frame.dataset, { card: name, theme, width });
  Object.assign(frame.style, { width: `${width}px`, borderColor: line });
  const adaptive = new AdaptiveCards.AdaptiveCard();
  adaptive.hostConfig = new AdaptiveCards.HostConfig(host);
  adaptive.parse(card);
  frame.append(adaptive.render());
  // The renderer gives the label of a list that can be typed into to the box around it.
  for (const input of frame.querySelectorAll('[aria-labelledby] > .ac-choiceSetInput-filtered'))
    input.setAttribute('aria-labelledby', input.parentElement.getAttribute('aria-labelledby'));
  return frame;
}

function section(name, card, theme, widths) {
  const { page, text } = THEMES[theme];
  const made = document.createElement('section');
  Object.assign(made.style, { background: page, color: text });
  const heading = document.createElement('h2');
  heading.textContent = `${name} (${theme})`;
  const row = document.createElement('div');
  row.className = 'row';
  row.append(...widths.map(width => drawing(name, card, theme, width)));
  made.append(heading, row);
  return made;
}

function draw() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  const given = (key, all) => all.filter(one => !wanted.has(key) || wanted.get(key) === String(one));
  const names = given(
    'card',
    ALL.map(([name]) => name),
  );
  document.body.replaceChildren(
    ...ALL.filter(([name]) => names.includes(name)).flatMap(([name, card]) =>
      given('theme', Object.keys(THEMES)).map(theme => section(name, card, theme, given('width', WIDTHS))),
    ),
  );
}

addEventListener('hashchange', draw);
draw();
