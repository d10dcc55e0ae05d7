/** An official text in the parts GB/T 9704 knows. What it says is put together here; how it looks is in documents/. */

/** 一、黑体 · （一）楷体 · the text · a line without indent. */
export interface TextBlock {
  level: 'heading' | 'subheading' | 'paragraph' | 'flush';
  text: string;
}

/** A list of people or the like behind the text, on sheets of its own. */
export interface AnnexTable {
  title: string;
  columns: readonly { label: string; /** Share of the width. */ share: number; align?: 'left' | 'center'; /** Names stay in one face. */ name?: boolean }[];
  rows: readonly (readonly string[])[];
}

export interface OfficialText {
  kind: 'official-text';
  title: string;
  /** Name in red above the rules; null: none. */
  letterhead: string | null;
  /** 发文字号 */
  documentNumber: string | null;
  /** 主送机关 */
  recipients: string | null;
  body: readonly TextBlock[];
  /** Names of the annexes for the note below the text. */
  annexes: readonly string[];
  /** 发文机关署名、成文日期; two seal widths are left free. Null: signed by hand or not at all. */
  signature: { issuer: string; date: string } | null;
  /** Lines below the signature, e.g. （联系人：…）. */
  notes: readonly string[];
  tables: readonly AnnexTable[];
}

/** The parts nothing was said about are empty. */
export function officialText(parts: Pick<OfficialText, 'title' | 'body'> & Partial<Omit<OfficialText, 'kind'>>): OfficialText {
  return {
    kind: 'official-text', letterhead: null, documentNumber: null, recipients: null, annexes: [], signature: null, notes: [], tables: [], ...parts,
  };
}

export const paragraph = (text: string): TextBlock => ({ level: 'paragraph', text });
export const heading = (text: string): TextBlock => ({ level: 'heading', text });
export const subheading = (text: string): TextBlock => ({ level: 'subheading', text });
