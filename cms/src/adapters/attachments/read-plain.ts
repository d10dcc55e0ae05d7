/** Plain text and CSV, in UTF-8 or in the GB 18030 that offices' programs write. */
import type { AttachmentText } from './attachment-text';

export async function readPlain(bytes: Buffer): Promise<AttachmentText> {
  return { parts: [{ place: '正文', text: decode(bytes) }], unread: [], located: [] };
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
