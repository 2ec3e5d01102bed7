const colour = (name: string, subtle = name) => ({
  default: `var(--${name})`,
  subtle: `var(--${subtle})`,
});

const text = {
  default: colour('colorNeutralForeground1', 'colorNeutralForeground2'),
  dark: colour('colorNeutralForeground1'),
  light: colour('colorNeutralForeground3'),
  accent: colour('colorBrandForeground1'),
  good: colour('colorStatusSuccessForeground1'),
  warning: colour('colorStatusWarningForeground3'),
  attention: colour('colorStatusDangerForeground1'),
};

const container = (background: string, border: string) => ({
  backgroundColor: `var(--${background})`,
  borderColor: `var(--${border})`,
  foregroundColors: text,
});

/** How cards look: the colours are those of the theme that the page has at the moment, so a new theme redraws nothing. */
export const hostLook = {
  fontFamily: 'var(--fontFamilyBase)',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: 'var(--colorNeutralStroke2)' },
  // The page has the heading of the first level.
  textBlock: { headingLevel: 2 },
  containerStyles: {
    default: container('colorNeutralBackground1', 'colorNeutralStroke2'),
    emphasis: container('colorNeutralBackground3', 'colorNeutralStroke2'),
    accent: container('colorBrandBackground2', 'colorBrandStroke2'),
    good: container('colorStatusSuccessBackground1', 'colorStatusSuccessBorder1'),
    warning: container('colorStatusWarningBackground1', 'colorStatusWarningBorder1'),
    attention: container('colorStatusDangerBackground1', 'colorStatusDangerBorder1'),
  },
  actions: {
    maxActions: 20,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    buttonSpacing: 8,
    spacing: 'default',
    showCard: { actionMode: 'inline', inlineTopMargin: 8 },
  },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 200 },
    value: { wrap: true },
    spacing: 12,
  },
};
