/** Part of whole in percent with one decimal, halves up: 15 of 16 is 93.8. Undefined of nothing is 0. */
export const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part * 1000) / whole) / 10;
