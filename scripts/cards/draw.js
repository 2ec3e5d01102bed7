// Runs in the browser, with THEMES, WIDTHS and CARDS before it.
const css = document.createElement('style');
css.textContent = `
  body { margin: 0; font: 14px 'Segoe UI', 'DejaVu Sans', sans-serif; }
  section { padding: 16px; } h2 { font-size: 14px; margin: 0 0 12px; }
  .row { display: flex; gap: 24px; align-items: flex-start; flex-wrap: wrap; }
  .drawing { border: 1px solid; box-sizing: border-box; }
  .ac-pushButton { font: inherit; font-weight: 600; padding: 6px 12px; border: 1px solid; border-radius: 4px;
    background: transparent; color: inherit; overflow-wrap: anywhere; }
  .ac-input { font: inherit; box-sizing: border-box; max-width: 100%; background: transparent; color: inherit;
    border: 1px solid; border-radius: 4px; padding: 4px; }
  option { color: black; }
`;
document.head.append(css);

const markdown = window.markdownit();
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

for (const [name, card] of Object.entries(CARDS)) {
  for (const [theme, { host, page, text, line }] of Object.entries(THEMES)) {
    const section = document.createElement('section');
    Object.assign(section.style, { background: page, color: text });
    const heading = document.createElement('h2');
    heading.textContent = `${name} (${theme})`;
    const row = document.createElement('div');
    row.className = 'row';
    section.append(heading, row);
    for (const width of WIDTHS) {
      const drawing = document.createElement('div');
      drawing.className = 'drawing';
      Object.assign(drawing.dataset, { card: name, theme, width });
      Object.assign(drawing.style, { width: `${width}px`, borderColor: line });
      const adaptive = new AdaptiveCards.AdaptiveCard();
      adaptive.hostConfig = new AdaptiveCards.HostConfig(host);
      adaptive.parse(card);
      drawing.append(adaptive.render());
      row.append(drawing);
    }
    document.body.append(section);
  }
}
