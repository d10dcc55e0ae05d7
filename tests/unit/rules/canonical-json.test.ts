import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '@domain/rules/canonical-json';

describe('canonical JSON', () => {
  test('keys are sorted at every depth, nothing else changes', () => {
    expect(canonicalJson({ b: [{ d: 1, c: '二' }, null], a: true, gone: undefined })).toBe('{"a":true,"b":[{"c":"二","d":1},null]}');
    expect([canonicalJson(null), canonicalJson(undefined), canonicalJson([undefined]), canonicalJson('a"b')]).toEqual(['null', 'null', '[null]', '"a\\"b"']);
  });

  test('equal values give equal texts, whatever the order of their keys; the text is the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const turned = JSON.parse(JSON.stringify(value), (_key, item) =>
          item !== null && typeof item === 'object' && !Array.isArray(item) ? Object.fromEntries(Object.entries(item).reverse()) : item,
        );
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
