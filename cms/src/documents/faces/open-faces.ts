/** Opens every face once: ours from the program's folder, the office's own before them where they pass the checks. */
import { join } from 'node:path';
import { Face } from './face';
import { FACE_FILES, ROLES, type FaceId } from './face-files';
import { Faces } from './faces';
import { licensedFace } from './licensed-face';

export interface FaceFolders {
  /** `cms/assets/fonts` */
  own: string;
  /** FONTS_DIR or DATA_DIR/fonts: may be absent. */
  licensed: string;
}

/** The faces, and one Chinese line for each licensed file that is not used. */
export function openFaces({ own, licensed }: FaceFolders): { faces: Faces; warnings: string[] } {
  const faces = new Map<FaceId, Face>();
  const warnings: string[] = [];
  for (const [id, file] of Object.entries(FACE_FILES)) faces.set(id as FaceId, new Face(join(own, file)));
  for (const role of [...ROLES, 'names'] as const) {
    const found = licensedFace(licensed, role);
    if (found === null) continue;
    if ('face' in found) faces.set(`own-${role}`, found.face);
    else warnings.push(found.refused);
  }
  return { faces: new Faces(faces), warnings };
}
