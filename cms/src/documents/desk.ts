/** The one renderer of this process, put here when the server is put together. */
import type { DocumentRenderer } from './worker/document-renderer';

let current: DocumentRenderer | null = null;

/** Called once at start-up. */
export function setRenderer(renderer: DocumentRenderer): void {
  current = renderer;
}

/** The renderer; its thread starts with the first document. */
export function renderer(): DocumentRenderer {
  if (!current) throw new Error('No renderer was put together.');
  return current;
}
