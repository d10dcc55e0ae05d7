/** Every pairing of colours the office uses keeps 4.5 : 1, in both themes; marks that carry meaning keep 3 : 1. */
import { expect, test } from 'vitest';
import { dark, light, type Tokens } from '@admin/theme/tokens';

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function failing(tokens: Tokens): string[] {
  const tones = ['ink', 'vermilion', 'amber', 'green', 'grey'] as const;
  const pairs: [string, string, string, number][] = [
    ...tones.flatMap((tone): [string, string, string, number][] => [
      [`${tone} on paper`, tokens[tone], tokens.paper, 4.5],
      [`${tone} on ground`, tokens[tone], tokens.ground, 4.5],
      [`${tone} on its own soft`, tokens[tone], tokens[`${tone}Soft`], 4.5],
      [`text on ${tone}Soft`, tokens.text, tokens[`${tone}Soft`], 4.5],
      [`textSoft on ${tone}Soft`, tokens.textSoft, tokens[`${tone}Soft`], 4.5],
    ]),
    ...(['paper', 'ground', 'raised'] as const).flatMap((ground): [string, string, string, number][] => [
      [`text on ${ground}`, tokens.text, tokens[ground], 4.5],
      [`textSoft on ${ground}`, tokens.textSoft, tokens[ground], 4.5],
    ]),
    ['onInk', tokens.onInk, tokens.ink, 4.5],
    ['onVermilion', tokens.onVermilion, tokens.vermilion, 4.5],
    ...(['first', 'third', 'line'] as const).map((mark): [string, string, string, number] => [
      `chart ${mark}`,
      tokens.chart[mark],
      tokens.paper,
      3,
    ]),
  ];
  return pairs
    .filter(([, one, other, least]) => contrast(one, other) < least)
    .map(([name, one, other]) => `${name} ${contrast(one, other).toFixed(2)}`);
}

test('the measure itself is right', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('light', () => expect(failing(light)).toEqual([]));
test('dark', () => expect(failing(dark)).toEqual([]));
