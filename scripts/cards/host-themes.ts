/** Colours of one theme of the Teams client, as the host of cards has them. */
interface Palette {
  page: string;
  card: string;
  emphasis: string;
  text: string;
  subtle: string;
  accent: string;
  good: string;
  warning: string;
  attention: string;
  line: string;
  /** Background and text of containers that say how something stands. */
  containers: Record<'accent' | 'good' | 'warning' | 'attention', [background: string, text: string]>;
}

const TINTED: Palette['containers'] = {
  accent: ['#C7DEF9', '#201F1F'],
  good: ['#CCFFCC', '#201F1F'],
  warning: ['#FFE2B2', '#201F1F'],
  attention: ['#FFC5B2', '#201F1F'],
};
const BARE: [string, string] = ['#000000', '#FFFFFF'];

const PALETTES: Record<'light' | 'dark' | 'contrast', Palette> = {
  light: {
    ...{ page: '#F5F5F5', card: '#FFFFFF', emphasis: '#F3F2F1', text: '#252424', subtle: '#616161' },
    ...{ accent: '#6264A7', good: '#237B4B', warning: '#835C00', attention: '#C4314B', line: '#E1DFDD' },
    containers: TINTED,
  },
  dark: {
    ...{ page: '#1F1F1F', card: '#2D2C2C', emphasis: '#292828', text: '#FFFFFF', subtle: '#ADADAD' },
    ...{ accent: '#A6A7DC', good: '#92C353', warning: '#F8D22A', attention: '#F9526B', line: '#484644' },
    containers: TINTED,
  },
  contrast: {
    ...{ page: '#000000', card: '#000000', emphasis: '#000000', text: '#FFFFFF', subtle: '#FFFFFF' },
    ...{ accent: '#FFFF01', good: '#FFFFFF', warning: '#FFFFFF', attention: '#FFFFFF', line: '#FFFFFF' },
    containers: { accent: BARE, good: BARE, warning: BARE, attention: BARE },
  },
};

function foregrounds(palette: Palette, text = palette.text, subtle = palette.subtle) {
  const plain = (color: string) => ({ default: color, subtle: color });
  return {
    default: { default: text, subtle },
    ...{ dark: plain('#201F1F'), light: plain('#FFFFFF'), accent: plain(palette.accent) },
    ...{ good: plain(palette.good), warning: plain(palette.warning), attention: plain(palette.attention) },
  };
}

function hostConfig(palette: Palette) {
  const style = (backgroundColor: string, text?: string) => ({
    backgroundColor,
    borderColor: palette.line,
    foregroundColors: foregrounds(palette, text, text),
  });
  const tinted = Object.entries(palette.containers).map(([name, colours]) => [name, style(...colours)]);
  return {
    choiceSetInputValueSeparator: ',',
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    fontFamily: "'Segoe UI', Arial, 'Liberation Sans', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    // The gallery has the heading of the first level, and a card's name that of the second.
    textBlock: { headingLevel: 3 },
    containerStyles: {
      default: style(palette.card),
      emphasis: style(palette.emphasis),
      ...Object.fromEntries(tinted),
    },
    actions: {
      ...{ maxActions: 6, spacing: 'Default', buttonSpacing: 0, actionsOrientation: 'Horizontal' },
      ...{
        allowTitleToWrap: true,
        actionAlignment: 'Left',
        showCard: { actionMode: 'Inline', inlineTopMargin: 16, style: 'emphasis' },
      },
    },
    factSet: { title: { weight: 'Bolder', wrap: true, maxWidth: 120 }, value: { wrap: true }, spacing: 16 },
  };
}

/** What a page needs to draw cards in each theme. */
export const THEMES = Object.fromEntries(
  Object.entries(PALETTES).map(([name, palette]) => [
    name,
    { host: hostConfig(palette), page: palette.page, text: palette.text, line: palette.line },
  ]),
);
