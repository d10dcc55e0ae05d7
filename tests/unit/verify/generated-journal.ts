/** Invented journals, chained by the server's own hash and signed: what the independent checker must accept and defend. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { journalHash } from '@cms/commands/journal';
import { canonicalJson } from '@domain/rules/canonical-json';
import type { Entry, JournalDocument, SignedHead } from '../../../scripts/verify/document';
import { hashRules } from '@cms/adapters/rules-files';
import { rules } from '../edition';

/** A small generator of our own, so that a failing journal can be made again from its number. */
export function random(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}

export const pick = <T>(from: readonly T[], chance: () => number): T => from[Math.floor(chance() * from.length)]!;

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
export const PUBLIC_KEY = publicKey.export({ format: 'pem', type: 'spki' }).toString();
const EDITION = 'edition8xxxxxxxxxxxxxxxx';
/** The part of the rules that is recomputed with; the whole would be hashed ten thousand times. */
const RULES = { awards: rules.awards.map(({ id, ceiling }) => ({ id, ceiling })), calendar: { countPostingDay: true }, stages: { slate: rules.stages.slate } };
const RULES_HASH = hashRules(RULES);
const ROLES = ['recommending-body', 'province-office', 'auditor'];
const WORDS = ['材料不全', '𬱖㛃"\\\n\u2028', '', '“引号”\t与 🛠', 'x'.repeat(200)];

export function signedHead(entry: Entry): SignedHead {
  const signed = { edition: EDITION, sequence: entry.sequence, hash: entry.hash, signedAt: entry.occurredAt };
  return { ...signed, publicKey: PUBLIC_KEY, signature: sign(null, Buffer.from(canonicalJson(signed)), privateKey).toString('base64') };
}

/** Hashes an entry as the server does, after the one before. */
export function chained(entry: Omit<Entry, 'hash' | 'previousHash'>, previousHash: string): Entry {
  const content = { edition: EDITION, ...entry, previousHash };
  return { ...entry, previousHash, hash: journalHash(content as never) };
}

/** A whole journal of 4 to 17 acts on some lists, its last entry signed and perhaps one in the middle. */
export function generateJournal(seed: number): JournalDocument {
  const chance = random(seed);
  const entries: Entry[] = [];
  const lists = ['2201', '2202', '2203'].map((unit) => ({ id: `slate${unit}xxxxxxxxxxxxxxx`, unit, path: `/22/${unit}/`, level: 'body', state: 'drafting', mendBy: null, entries: [] as JournalDocument['slates'][number]['entries'] }));
  const length = 4 + Math.floor(chance() * 14);
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const list = pick(lists, chance);
    const act = nextAct(list.state, chance);
    const people = Array.from({ length: 1 + Math.floor(chance() * 3) }, (_, place) => `nominee${list.unit}n${place}xxxxxxxxxx`);
    if (act.command === 'submit-slate') list.entries = people.map((nominee, place) => ({ nominee, award: 'technical-expert', rank: place + 1 }));
    entries.push(
      chained(
        {
          sequence,
          occurredAt: new Date(Date.UTC(2022, 10, 3, 1, sequence, Math.floor(chance() * 60), Math.floor(chance() * 1000))).toISOString(),
          actorId: `actor${Math.floor(chance() * 5)}`,
          actorName: pick(['韩春梅', '余䶮', '系统'], chance),
          role: pick(ROLES, chance),
          unitCode: list.unit,
          command: act.command,
          subjectType: 'slate',
          subjectId: list.id,
          reason: pick([null, ...WORDS], chance),
          before: act.to === null ? { version: sequence } : { state: list.state, version: sequence },
          after: act.to === null ? { ranking: { 'technical-expert': people }, version: sequence + 1 } : { state: act.to, ...(act.command === 'submit-slate' ? { ranking: { 'technical-expert': people } } : {}), version: sequence + 1 },
          requestId: `request-${Math.floor(chance() * 1e9)}`,
        },
        entries.at(-1)?.hash ?? '0'.repeat(64),
      ),
    );
    if (act.to !== null) list.state = act.to;
  }
  const middle = entries[Math.floor(chance() * entries.length)]!;
  return {
    edition: { id: EDITION, number: 8, name: '第八届', rulesHash: RULES_HASH, rules: RULES },
    complete: true,
    publicKey: PUBLIC_KEY,
    entries,
    checkpoints: [signedHead(middle)],
    head: signedHead(entries.at(-1)!),
    allocations: lists.map(({ unit, path, entries: people, state }) => ({ unit, path, award: 'technical-expert', places: 5, used: state === 'drafting' || state === 'returned' ? 0 : people.length })),
    slates: lists,
    nominees: [],
    notices: [],
  };
}

/** What is done next with a list in a state: steps of the 8th edition, or a ranking that leaves the state. */
function nextAct(state: string, chance: () => number): { command: string; to: string | null } {
  if (state === 'submitted') return pick([{ command: 'return-slate', to: 'returned' }, { command: 'register-receipt', to: 'registered' }], chance);
  if (state === 'registered') return pick([{ command: 'return-slate', to: 'returned' }, { command: 'assemble-slate', to: 'accepted' }], chance);
  if (state === 'drafting' || state === 'returned') return pick([{ command: 'rank-slate', to: null }, { command: 'submit-slate', to: 'submitted' }], chance);
  return { command: 'read-identity', to: null };
}
