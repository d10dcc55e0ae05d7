/** An exported journal as it is checked: whatever the source (the server's export, a file, a database), this is what it is read into. */
export interface Entry {
  sequence: number;
  occurredAt: string;
  actorId: string | null;
  actorName: string | null;
  role: string | null;
  unitCode: string | null;
  command: string;
  subjectType: string | null;
  subjectId: string | null;
  reason: string | null;
  before: unknown;
  after: unknown;
  requestId: string | null;
  previousHash: string | null;
  hash: string;
}

export interface SignedHead {
  edition: string;
  sequence: number;
  hash: string;
  signedAt: string;
  publicKey: string;
  signature: string;
}

export interface Transition {
  action: string;
  from: string[];
  to: string;
}

/** The part of the frozen rules that is recomputed with. */
export interface Rules {
  awards: { id: string; ceiling: number }[];
  calendar: { countPostingDay: boolean };
  stages: Record<string, { states: { id: string; editable?: boolean }[]; transitions: Transition[] }>;
}

export interface Slate {
  id: string;
  unit: string;
  path: string;
  level: string;
  state: string;
  mendBy: string | null;
  entries: { nominee: string; award: string; rank: number }[];
}

export interface Notice {
  id: string;
  slate: string;
  kind: string;
  state: string;
  firstDay: string | null;
  lastDay: string | null;
  workingDays: number | null;
  countPostingDay: boolean | null;
  closedAt: string | null;
}

export interface JournalDocument {
  edition: { id: string; number: number; name: string; rulesHash: string; rules: Rules };
  /** Every entry of the edition and the records are there; otherwise a selection. */
  complete: boolean;
  publicKey: string | null;
  entries: Entry[];
  checkpoints: SignedHead[];
  head: SignedHead | null;
  allocations: { unit: string; path: string; award: string; places: number; used: number }[];
  slates: Slate[];
  nominees: { id: string; award: string; state: string; verdict: string | null; body: string }[];
  notices: Notice[];
}

/** Text that is no export of a journal; the message is one line for a person. */
export class NotAnExport extends Error {}

/** Reads NDJSON as `/rest/journal/export` writes it. Throws NotAnExport naming the line. */
export function parseExport(text: string): JournalDocument {
  const document: JournalDocument = { edition: undefined as never, complete: false, publicKey: null, entries: [], checkpoints: [], head: null, allocations: [], slates: [], nominees: [], notices: [] };
  text.split('\n').forEach((written, index) => {
    if (written.trim() === '') return;
    let record: { line?: string } & Record<string, unknown>;
    try {
      record = JSON.parse(written) as typeof record;
    } catch {
      throw new NotAnExport(`第 ${index + 1} 行不是 JSON，文件可能没有下载完整`);
    }
    const { line, ...content } = record;
    switch (line) {
      case 'edition': {
        const { complete, publicKey, format, ...edition } = content as unknown as { complete: boolean; publicKey: string; format: number } & JournalDocument['edition'];
        if (format !== 1) throw new NotAnExport(`导出格式 ${format} 不认识`);
        Object.assign(document, { edition, complete, publicKey });
        return;
      }
      case 'entry': return void document.entries.push(content as unknown as Entry);
      case 'allocation': return void document.allocations.push(content as never);
      case 'slate': return void document.slates.push(content as never);
      case 'nominee': return void document.nominees.push(content as never);
      case 'notice': return void document.notices.push(content as never);
      case 'checkpoint': return void document.checkpoints.push(content as unknown as SignedHead);
      case 'head': document.head = content as unknown as SignedHead; return;
      default: throw new NotAnExport(`第 ${index + 1} 行不是日志导出的内容`);
    }
  });
  if (document.edition === undefined) throw new NotAnExport('没有届次的一行，不是日志导出');
  return document;
}
