import { type DecodedPng, decode } from 'fast-png';
import { words } from '../../cards/wording/words.ts';

const say = words.appPackage;
const OPAQUE = 255;

interface Pixel {
  rgb: readonly number[];
  alpha: number;
}

/** What Teams asks of the colour icon: 192 by 192 pixels on a solid square, whose corners Teams rounds by itself. */
export const colorIconProblems = (file: string, png: Uint8Array): string[] =>
  problemsOf(file, png, 192, pixels =>
    pixels.every(({ alpha }) => alpha === OPAQUE) ? [] : [say.iconNotSolid(file)],
  );

/** What Teams asks of the outline icon: 32 by 32 pixels, white and nothing else, on nothing. */
export const outlineIconProblems = (file: string, png: Uint8Array): string[] =>
  problemsOf(file, png, 32, pixels => [
    ...(pixels.every(({ rgb, alpha }) => alpha === 0 || rgb.every(part => part === OPAQUE))
      ? []
      : [say.iconNotWhite(file)]),
    ...(pixels.some(({ alpha }) => alpha === 0) ? [] : [say.iconNotClear(file)]),
  ]);

function problemsOf(
  file: string,
  png: Uint8Array,
  size: number,
  check: (pixels: Pixel[]) => string[],
): string[] {
  const image = decoded(png);
  if (image === undefined) return [say.iconUnreadable(file)];
  const { width, height } = image;
  const fits = width === size && height === size;
  return [...(fits ? [] : [say.iconSize(file, size, width, height)]), ...check(pixelsOf(image))];
}

/** Undefined for what is no PNG, and for kinds of PNG that Teams' own rules make needless: palettes, 16 bits. */
function decoded(png: Uint8Array): DecodedPng | undefined {
  try {
    const image = decode(png);
    return image.depth === 8 && image.palette === undefined ? image : undefined;
  } catch {
    return undefined;
  }
}

function pixelsOf({ data, channels }: DecodedPng): Pixel[] {
  const hasAlpha = channels === 2 || channels === 4;
  return Array.from({ length: data.length / channels }, (_, i) => {
    const parts = [...data.subarray(i * channels, (i + 1) * channels)];
    return { rgb: hasAlpha ? parts.slice(0, -1) : parts, alpha: hasAlpha ? (parts.at(-1) ?? 0) : OPAQUE };
  });
}
