/** The privacy scan of an announcement with its attachments, made before anything is locked. */
import { readAttachment } from '../adapters/attachments/attachment-text';
import { platform } from '../adapters/platform';
import { scannedParts } from '../domain/publication/announcement/scanned-parts';
import { scanParts } from '../domain/publication/privacy/scan';
import type { Issue } from '../domain/rules/issue';
import { attachmentsOf, contentHash, findAnnouncement, type Finding } from './announcement-record';
import { loadEdition } from './edition-record';
import { knownPublic } from './known-public';
import { notFound } from './refusal';
import { sqlOf } from './sql';

export interface AnnouncementScan {
  /** Of what was scanned; an act that finds another content refuses. */
  hash: string;
  findings: Finding[];
  /** Where a person has to look: pictures, scanned pages. */
  unread: string[];
  /** Attachments nobody can look into. */
  refused: Issue[];
}

/** Scans what is stored now. Throws Refusal not-found. */
export async function scanAnnouncement(id: string): Promise<AnnouncementScan> {
  const stored = await platform().connection.transaction(async (transaction) => {
    const sql = sqlOf(transaction);
    const announcement = await findAnnouncement(sql, id);
    if (!announcement) return null;
    return { announcement, files: await attachmentsOf(sql, id), edition: await loadEdition(sql, announcement.editionKey) };
  });
  if (!stored) throw notFound('公告稿');
  const { announcement, files, edition } = stored;
  const known = knownPublic(edition.rules);
  const scan: AnnouncementScan = { hash: contentHash(announcement, files), findings: kept(scanParts(scannedParts(announcement), known)), unread: [], refused: [] };
  for (const file of files) {
    const read = await readAttachment(file.fileName, await platform().evidence.readWhole(file.storageKey));
    if (!read.ok) {
      scan.refused.push(read.issue);
      continue;
    }
    const place = (part: string): string => `附件「${file.fileName}」${part}`;
    scan.findings.push(...kept(scanParts(read.text.parts.map((part) => ({ ...part, place: place(part.place) })), known)));
    scan.findings.push(...read.text.located.map((found): Finding => ({ kind: 'location', place: place(found), masked: '' })));
    scan.unread.push(...read.text.unread.map(place));
  }
  return scan;
}

const kept = (found: ReturnType<typeof scanParts>): Finding[] => found.map(({ kind, place, masked }) => ({ kind, place, masked }));
