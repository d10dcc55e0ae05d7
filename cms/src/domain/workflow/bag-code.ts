/** What the QR code on the cover of a nominee's bag says (附件4): which edition, whose bag. No name, no number. */

/** `SKA:<edition>:<nominee id>` */
export function bagCode(edition: number, nomineeId: string): string {
  return `SKA:${edition}:${nomineeId}`;
}

/** The nominee a scanned code names; null for any other text and for a bag of another edition. Scanners add spaces and line ends. */
export function readBagCode(text: string, edition: number): string | null {
  const code = /^SKA:(?<edition>\d{1,4}):(?<nominee>[a-z][a-z0-9]{9,35})$/.exec(text.trim())?.groups;
  return code && Number(code['edition']) === edition ? code['nominee']! : null;
}
