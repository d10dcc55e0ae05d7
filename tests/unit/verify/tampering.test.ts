/** 10,000 journals tampered with, all found; 1,000 clean ones, no false alarm. The signature kept outside is the journal's last. */
import { expect, test } from 'vitest';
import type { Entry, JournalDocument } from '../../../scripts/verify/document';
import { verifyDocument } from '../../../scripts/verify/verify-document';
import { Calendar } from '../../../scripts/verify/working-days';
import { chained, generateJournal, pick, PUBLIC_KEY, random } from './generated-journal';

const calendar = new Calendar([]);
const problemsOf = (document: JournalDocument, heads: JournalDocument['checkpoints'] = []) => verifyDocument(document, { key: PUBLIC_KEY, heads, calendar });

const FIELDS = ['occurredAt', 'actorId', 'actorName', 'role', 'unitCode', 'command', 'subjectType', 'subjectId', 'reason', 'requestId', 'previousHash', 'hash'] as const;

function edited(entry: Entry, chance: () => number): Entry {
  const field = pick([...FIELDS, 'before', 'after', 'sequence'] as const, chance);
  if (field === 'sequence') return { ...entry, sequence: entry.sequence + 1 };
  if (field === 'before' || field === 'after') return { ...entry, [field]: { ...(entry[field] as object), version: -1 } };
  const text = entry[field] ?? '';
  // One sign more, one less, or another: a clerk's change of a word or a program's of a bit.
  const place = Math.floor(chance() * (text.length + 1));
  return { ...entry, [field]: `${text.slice(0, place)}${text[place] === '7' ? '8' : '7'}${text.slice(place + (chance() < 0.5 ? 1 : 0))}` };
}

/** Hashes everything from a place on anew, as whoever knows the method could. */
function rehashed(entries: readonly Entry[], from: number): Entry[] {
  const whole = entries.slice(0, from);
  for (const { hash: _hash, previousHash: _previous, ...entry } of entries.slice(from)) whole.push(chained({ ...entry, sequence: whole.length + 1 }, whole.at(-1)?.hash ?? '0'.repeat(64)));
  return whole;
}

const TAMPERINGS: Record<string, (entries: Entry[], chance: () => number) => Entry[]> = {
  edit: (entries, chance) => {
    const place = Math.floor(chance() * entries.length);
    return entries.with(place, edited(entries[place]!, chance));
  },
  delete: (entries, chance) => entries.toSpliced(Math.floor(chance() * entries.length), 1),
  insert: (entries, chance) => entries.toSpliced(Math.floor(chance() * (entries.length + 1)), 0, { ...pick(entries, chance) }),
  swap: (entries, chance) => {
    const first = Math.floor(chance() * (entries.length - 1));
    const second = first + 1 + Math.floor(chance() * (entries.length - 1 - first));
    return entries.with(first, entries[second]!).with(second, entries[first]!);
  },
  truncate: (entries, chance) => entries.slice(0, Math.floor(chance() * entries.length)),
  rewrite: (entries, chance) => {
    const place = Math.floor(chance() * entries.length);
    return rehashed(entries.with(place, { ...entries[place]!, reason: `${entries[place]!.reason ?? ''}改` }), place);
  },
  'delete and rewrite': (entries, chance) => {
    const place = Math.floor(chance() * entries.length);
    return rehashed(entries.toSpliced(place, 1), place);
  },
};

test('1,000 clean journals raise no alarm', () => {
  const alarms = Array.from({ length: 1_000 }, (_, seed) => [seed, problemsOf(generateJournal(seed))] as const).filter(([, problems]) => problems.length > 0);
  expect(alarms.slice(0, 3)).toEqual([]);
}, 600_000);

test('10,000 tamperings of seven kinds are all found', () => {
  const kinds = Object.keys(TAMPERINGS);
  const missed: [number, string][] = [];
  const journals = Array.from({ length: 500 }, (_, seed) => generateJournal(seed));
  for (let seed = 0; seed < 10_000; seed += 1) {
    const chance = random(seed + 5_000_000);
    const kind = kinds[seed % kinds.length]!;
    const clean = journals[seed % journals.length]!;
    let entries = clean.entries;
    while (entries === clean.entries || entries.every((entry, place) => entry === clean.entries[place]) && entries.length === clean.entries.length) entries = TAMPERINGS[kind]!(clean.entries, chance);
    // Whoever tampers also takes away the signatures stored beside; the one kept outside remains.
    if (problemsOf({ ...clean, entries, checkpoints: [], head: null }, [clean.head!]).length === 0) missed.push([seed, kind]);
  }
  expect(missed).toEqual([]);
}, 600_000);

test('what is wrong is named, and where', () => {
  const clean = generateJournal(7);
  const codes = (entries: Entry[]) => problemsOf({ ...clean, entries }).map(({ code, sequence }) => `${code} ${sequence}`);
  expect(codes(clean.entries.with(2, { ...clean.entries[2]!, reason: '别的' }))).toContain('chain.altered 3');
  expect(codes(clean.entries.toSpliced(2, 1))).toContain('chain.gap 4');
  expect(codes(clean.entries.slice(0, 3)).some((line) => line.startsWith('journal.truncated'))).toBe(true);
  expect(codes(rehashed(clean.entries.with(0, { ...clean.entries[0]!, reason: '别的' }), 0)).some((line) => line.startsWith('journal.rewritten'))).toBe(true);
  expect(codes([clean.entries[0]!, ...clean.entries]).some((line) => line.startsWith('chain.order'))).toBe(true);
});

test('a key that is not the trusted one, a signature of another head', () => {
  const clean = generateJournal(7);
  expect(verifyDocument(clean, { key: '-----BEGIN PUBLIC KEY-----', heads: [], calendar }).map(({ code }) => code)).toContain('signature.key');
  expect(problemsOf({ ...clean, head: { ...clean.head!, signedAt: '2022-11-03T00:00:00.000Z' } }).map(({ code }) => code)).toEqual(['signature.bad']);
  expect(problemsOf({ ...clean, edition: { ...clean.edition, rulesHash: 'x' } }).map(({ code }) => code)).toEqual(['rules.altered']);
});
