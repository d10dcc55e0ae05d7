/** Draws in this thread, with the faces of the program opened once. */
import path from 'node:path';
import { drawRequest } from '@cms/documents/draw-request';
import { openFaces } from '@cms/documents/faces/open-faces';
import type { RenderRequest } from '@cms/documents/render-request';
import type { FormModel } from '@domain/forms/form-model';

export const OWN_FACES = path.resolve(import.meta.dirname, '../../cms/assets/fonts');
export const { faces } = openFaces({ own: OWN_FACES, licensed: path.join(OWN_FACES, 'none') });

/** A request with what a test does not care about. */
export const requestFor = (models: readonly FormModel[], parts: Partial<RenderRequest> = {}): RenderRequest => ({
  models, title: '文书', author: '吉林省人力资源和社会保障厅', date: '2022-11-03', watermark: null, ...parts,
});

/** The bytes; a refusal is a fault here. */
export async function draw(model: FormModel, parts: Partial<RenderRequest> = {}): Promise<Buffer> {
  const drawn = await drawRequest(requestFor([model], parts), faces);
  if (!drawn.ok) throw new Error(JSON.stringify(drawn.issues));
  return drawn.pdf;
}
