/** Tokens of Fluent's themes, each of which stands out from the page in every one of them (WCAG 1.4.11). */
export const CHART_COLOURS = [
  'colorBrandForeground1',
  'colorPaletteDarkOrangeForeground1',
  'colorPaletteLightGreenForeground1',
  'colorNeutralForeground2',
] as const;
