/** Faces an office has licensed (方正小标宋, 仿宋_GB2312): used only when they may be embedded and cover what forms need. */
import { existsSync } from 'node:fs';
import { Face } from './face';
import { licensedFiles, ROLE_NAMES, type FaceRole } from './face-files';

export type LicensedFace = { face: Face } | { refused: string } | null;

/** Characters every official text is full of; a face without them is no face of Chinese. */
const NEEDED = [...'的一是了我不人在他有这中大来上国地到说技能大奖获得者吉林省厅表彰推荐评选审批意见公示，。、；：（）《》'];

/** OS/2 fsType as fontkit reads it. */
interface Embedding {
  noEmbedding: boolean;
  bitmapOnly: boolean;
  noSubsetting: boolean;
}

function refusalOf(face: Face, role: FaceRole | 'names'): string | null {
  const { fsType } = face.font['OS/2'] as unknown as { fsType: Embedding };
  if (fsType.noEmbedding) return '字体的许可不允许嵌入文书';
  if (fsType.bitmapOnly || fsType.noSubsetting) return '字体的许可不允许嵌入子集';
  if (role === 'names') return null;
  const lacking = NEEDED.filter((character) => !face.has(character.codePointAt(0)!));
  return lacking.length > 0 ? `字体缺少常用字（${lacking.slice(0, 10).join('')}）` : null;
}

/** The office's face for a role; null when there is no file; `refused` says in Chinese why it is not used. */
export function licensedFace(folder: string, role: FaceRole | 'names'): LicensedFace {
  const file = licensedFiles(folder, role).find((name) => existsSync(name));
  if (!file) return null;
  try {
    const face = new Face(file);
    const refused = refusalOf(face, role);
    return refused === null ? { face } : { refused: `${ROLE_NAMES[role]}（${file}）未使用：${refused}。` };
  } catch {
    return { refused: `${ROLE_NAMES[role]}（${file}）未使用：不是可读的 TTF 或 OTF 字体。` };
  }
}
