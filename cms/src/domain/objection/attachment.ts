/** What a file that comes with an objection is, by its first bytes; its name and what the sender calls it prove nothing. */

export const ATTACHMENT_LIMITS = { files: 5, bytes: 10 * 1024 * 1024 } as const;

const SIGNATURES: readonly (readonly [mediaType: string, bytes: readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** The media type of a PDF, JPEG or PNG; null for anything else, which is not taken. */
export function attachmentType(bytes: Uint8Array): string | null {
  return SIGNATURES.find(([, signature]) => signature.every((value, index) => bytes[index] === value))?.[0] ?? null;
}
