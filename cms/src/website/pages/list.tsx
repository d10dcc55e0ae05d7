/** The column's list: every publication, the newest first, by kind and page by page. */
import { LIST_KINDS, listPath, type ListModel } from '../column';
import type { Presentation } from '../presentation';
import { Entries } from '../parts/entries';
import { Page } from '../parts/page';

export function ListPage({ model, presentation }: { model: ListModel; presentation: Presentation }) {
  const { programme: { site, edition }, only, page, pages, entries, kinds } = model;
  const name = only === null ? '全部公开信息' : LIST_KINDS[only];
  const title = page === 1 ? name : `${name}（第${page}页）`;
  return (
    <Page site={site} presentation={presentation} trail={name} page={{ title, description: `${edition.name}：${title}，共${pages}页。` }}>
      <div className="wrap plain">
        <h1>{title}</h1>
        <nav className="kinds" aria-label="按种类查看">
          <ul>
            <Kind name="全部" path={listPath(null, 1)} here={only === null} />
            {kinds.map(({ kind, count }) => <Kind key={kind} name={`${LIST_KINDS[kind]} ${count}`} path={listPath(kind, 1)} here={only === kind} />)}
          </ul>
        </nav>
        <section className="list" aria-label={title}>
          {entries.length === 0 ? <p className="empty">目前没有这一类公开信息。</p> : <Entries entries={entries} />}
        </section>
        {pages > 1 ? <Pages model={model} /> : null}
      </div>
    </Page>
  );
}

function Kind({ name, path, here }: { name: string; path: string; here: boolean }) {
  return <li><a href={path} aria-current={here ? 'true' : undefined}>{name}</a></li>;
}

function Pages({ model: { only, page, pages } }: { model: ListModel }) {
  return (
    <nav className="pages" aria-label="翻页">
      {page > 1 ? <a rel="prev" href={listPath(only, page - 1)}>上一页</a> : null}
      <span>第{page}页，共{pages}页</span>
      {page < pages ? <a rel="next" href={listPath(only, page + 1)}>下一页</a> : null}
    </nav>
  );
}
