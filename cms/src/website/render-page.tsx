/** Page model → the page's HTML. Pure: the same model and presentation give the same bytes. */
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ColumnModel, ListModel } from './column';
import type { PublicationModel, SiteIdentity } from './models';
import type { Presentation } from './presentation';
import { AnnouncementPage } from './pages/announcement';
import { ColumnPage } from './pages/column';
import { ListPage } from './pages/list';
import { ObjectionFormPage, type ObjectionFormModel } from './pages/objection-form';
import { ObjectionStatePage, type ObjectionStateModel } from './pages/objection-state';
import { PlainPage, type PlainPageKind } from './pages/plain';
import { RevocationsPage } from './pages/revocations';
import { StoryPage } from './pages/story';
import { PublicityPage } from './pages/publicity';
import { VerifyPage, type VerifyModel } from './pages/verify';
import { WinnersPage } from './pages/winners';

/** Every page there is. A new kind of page is a new member here; the compiler points at what is missing. */
export type PageModel = PublicationModel | ColumnModel | ListModel | ObjectionFormModel | ObjectionStateModel | VerifyModel | { kind: PlainPageKind; site: SiteIdentity };

/** The whole document as text, beginning with its doctype. */
export function renderPage(model: PageModel, presentation: Presentation): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(pageOf(model, presentation))}\n`;
}

function pageOf(model: PageModel, presentation: Presentation): ReactElement {
  switch (model.kind) {
    case 'publicity': return <PublicityPage model={model} presentation={presentation} />;
    case 'announcement': return <AnnouncementPage model={model} presentation={presentation} />;
    case 'results': return <WinnersPage model={model} presentation={presentation} />;
    case 'revocations': return <RevocationsPage model={model} presentation={presentation} />;
    case 'story': return <StoryPage model={model} presentation={presentation} />;
    case 'column': return <ColumnPage model={model} presentation={presentation} />;
    case 'list': return <ListPage model={model} presentation={presentation} />;
    case 'objection-form': return <ObjectionFormPage model={model} presentation={presentation} />;
    case 'objection-state': return <ObjectionStatePage model={model} presentation={presentation} />;
    case 'verify': return <VerifyPage model={model} presentation={presentation} />;
    case 'not-found':
    case 'withdrawn':
    case 'unavailable': return <PlainPage kind={model.kind} site={model.site} presentation={presentation} />;
  }
}
