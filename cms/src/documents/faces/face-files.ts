/** The faces documents are set in: which file each is, and in which order a text looks for a glyph. */
import { join } from 'node:path';

/** The faces that come with the program (`cms/assets/fonts`, licences beside). */
export const FACE_FILES = {
  latin: 'award-latin.ttf',
  fang: 'award-fang.otf',
  kai: 'award-kai.ttf',
  hei: 'award-hei.otf',
  title: 'award-title.otf',
  song: 'award-song.otf',
  rareLight: 'award-rare-light.ttf',
  rare: 'award-rare.otf',
  names: 'award-names.otf',
} as const;

/** The roles an office may fill with a licensed face of its own; it then comes before ours. */
export const ROLES = ['fang', 'kai', 'hei', 'title', 'song'] as const;
export type FaceRole = (typeof ROLES)[number];

/** `own-…` is the office's licensed face; `own-names` holds characters of names that no other face has. */
export type FaceId = keyof typeof FACE_FILES | `own-${FaceRole | 'names'}`;

/** What each role is called in Chinese, for messages. */
export const ROLE_NAMES: Readonly<Record<FaceRole | 'names', string>> = { fang: '仿宋', kai: '楷体', hei: '黑体', title: '小标宋', song: '宋体', names: '生僻字' };

/** song holds all of 8105 and every mark, rare the rest of 8105, names what GBK has beyond: 龑, 喆, 峯. */
const BEHIND: Readonly<Record<FaceRole, readonly FaceId[]>> = {
  fang: ['fang', 'rareLight', 'rare', 'song'],
  kai: ['kai', 'song', 'rare'],
  hei: ['hei', 'song', 'rare'],
  title: ['title', 'rare', 'song'],
  song: ['song', 'rare'],
};

/** The faces of a role in the order in which a glyph is looked for. */
export function stackOf(role: FaceRole): readonly FaceId[] {
  return ['latin', `own-${role}`, ...BEHIND[role], 'names', 'own-names'];
}

/** Names of files an office may put into its folder of fonts for a role: 仿宋.ttf or fang.ttf. */
export function licensedFiles(folder: string, role: FaceRole | 'names'): string[] {
  return [role, ROLE_NAMES[role]].flatMap((name) => ['ttf', 'otf'].map((ending) => join(folder, `${name}.${ending}`)));
}
