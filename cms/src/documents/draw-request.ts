/** Draws a request: first every text is looked for in the faces, then it is laid out and painted. Runs in the worker. */
import { labelOfText } from '../domain/forms/field-labels';
import { textsOf, type FormModel } from '../domain/forms/form-model';
import type { OverviewReport } from '../domain/forms/overview-report';
import type { Issue } from '../domain/rules/issue';
import type { Faces } from './faces/faces';
import { drawOverview } from './flow/overview-report';
import { paint } from './paint/paint';
import type { Rendered, RenderRequest } from './render-request';
import { drawForm } from './templates';
import { bindSheets } from './templates/booklet';
import { Typesetter } from './text/typesetter';

/** One issue for each kind of text with characters that no face prints. */
function unprintable({ models, title, binding }: RenderRequest, faces: Faces): Issue[] {
  const found = new Map<string, Set<string>>();
  for (const { key, text } of [...models.flatMap(textsOf), { key: 'title', text: title }, { key: 'text', text: binding?.text ?? '' }]) {
    for (const character of faces.missing(text)) {
      const label = labelOfText(key);
      found.set(label, (found.get(label) ?? new Set()).add(character));
    }
  }
  return [...found].map(([field, characters]) => ({
    code: 'document.glyph', clause: 'GB 18030-2022', severity: 'error', params: { field, characters: [...characters].join('') },
  }));
}

/** The one model that is drawn otherwise, and alone. */
const isOverview = (model: FormModel): model is OverviewReport => model.kind === 'overview-report';

/** The PDF of a request, or why there is none. */
export async function drawRequest(request: RenderRequest, faces: Faces): Promise<Rendered> {
  const issues = unprintable(request, faces);
  if (issues.length > 0) return { ok: false, issues };
  const [first] = request.models;
  if (first && isOverview(first)) return { ok: true, pdf: await drawOverview(first, faces, request), pages: 1 };
  const type = new Typesetter(faces);
  const sheets = request.models.flatMap((model) => (isOverview(model) ? [] : drawForm(model, type)));
  const { title, author, date, watermark, binding, images = {} } = request;
  if (binding) bindSheets(sheets, binding.text, type);
  return { ok: true, pdf: await paint(sheets, faces, { title, author, date, watermark, images, bookmarks: binding?.bookmarks ?? [] }), pages: sheets.length };
}
