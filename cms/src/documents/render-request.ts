/** What is sent to the worker and what comes back. */
import type { FormModel } from '../domain/forms/form-model';
import type { Issue } from '../domain/rules/issue';

export interface RenderRequest {
  /** One model, or several bound into one file. */
  models: readonly FormModel[];
  title: string;
  author: string;
  /** Civil date of the document: the same request always gives the same bytes. */
  date: string;
  /** 草稿 across every sheet; null: none. */
  watermark: string | null;
  /** Bound into one: every sheet numbered under this text, with a strip for the 骑缝章, and bookmarks by page from 1. */
  binding?: { text: string; bookmarks: readonly { title: string; page: number }[] };
  /** Pictures by name (photo): JPEG or PNG. */
  images?: Readonly<Record<string, Uint8Array>>;
}

export type Rendered = { ok: true; pdf: Buffer; pages: number } | { ok: false; issues: Issue[] };
