import assert from 'node:assert/strict';
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { CHART_COLOURS } from '../../tab/card/chart-colours.ts';

/** How bright a colour is, as WCAG 2.2 defines it. `hex`: such as #fff or #292929. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map(digit => digit + digit).join('') : hex.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map(at => Number.parseInt(digits.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('The colours of charts', () => {
  it('stand out from what is behind them in every theme, at least three to one', () => {
    assert.ok(contrast('#fff', '#000000') > 20.9);
    for (const [name, theme] of Object.entries({ teamsLightTheme, teamsDarkTheme, teamsHighContrastTheme }))
      for (const token of CHART_COLOURS)
        assert.ok(contrast(theme[token], theme.colorNeutralBackground1) >= 3, `${token} in ${name}`);
  });
});
