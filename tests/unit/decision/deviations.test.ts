import { expect, test } from 'vitest';
import { deviationsFrom } from '@domain/decision/deviations';

const proposed = { 'grand-prize': ['A'], 'technical-expert': ['B', 'C'] };

test.each([
  ['the same people in another order are no deviation', { 'technical-expert': ['C', 'B'], 'grand-prize': ['A'] }, []],
  ['one taken in', { 'grand-prize': ['A', 'D'], 'technical-expert': ['B', 'C'] }, [{ nominee: 'D', kind: 'added' }]],
  ['one left out, with the whole award', { 'technical-expert': ['B', 'C'] }, [{ nominee: 'A', kind: 'left-out' }]],
  ['an exchange is two', { 'grand-prize': ['A'], 'technical-expert': ['B', 'E'] }, [{ nominee: 'E', kind: 'added' }, { nominee: 'C', kind: 'left-out' }]],
])('%s', (_, list, expected) => expect(deviationsFrom(proposed, list as Record<string, string[]>)).toEqual(expected));
