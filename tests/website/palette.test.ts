import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, type Palette } from '@cms/website/style/tokens';
import { SITE_CSS } from '@cms/website/style/site-css';

/** WCAG 2.1 contrast of two colours. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT: (keyof Palette)[] = ['ink', 'soft', 'blue', 'vermilion', 'amber', 'green'];

describe.each([['light', LIGHT], ['dark', DARK]] as const)('in the %s theme', (_name, palette) => {
  it.each(TEXT)('%s can be read on both grounds', (colour) => {
    expect(contrast(palette[colour], palette.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette[colour], palette.tint)).toBeGreaterThanOrEqual(4.5);
  });

  it('the rule stands out from the page', () => {
    expect(contrast(palette.rule, palette.paper)).toBeGreaterThanOrEqual(3);
  });
});

describe('the style sheet', () => {
  it('asks for nothing from anywhere', () => {
    expect(SITE_CSS.match(/@import|url\(|https?:/g)).toBeNull();
  });

  it('sets no text under 12 pixels on screen', () => {
    const screen = SITE_CSS.slice(0, SITE_CSS.indexOf('@media print'));
    const sizes = [...screen.matchAll(/font(?:-size)?:(?:[^;}]*?\s)?([\d.]+)(rem|px)/g)].map(([, size, unit]) => Number(size) * (unit === 'rem' ? 16 : 1));
    expect(sizes.length).toBeGreaterThan(20);
    expect(sizes.filter((size) => size > 0 && size < 12)).toEqual([]);
  });
});
