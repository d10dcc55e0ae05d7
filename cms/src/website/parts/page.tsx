/** The frame of every public page: head with the meta tags of 国办发〔2017〕47号, masthead, main, footer. */
import type { ReactNode } from 'react';
import type { SiteIdentity } from '../models';
import type { PageDescription, Presentation } from '../presentation';
import { SITE_CSS_PATH } from '../style/site-css';
import { ICON_PATH } from '../style/icon';
import { DARK, LIGHT } from '../style/tokens';
import { Footer } from './footer';

interface PageProps {
  site: SiteIdentity;
  page: PageDescription;
  presentation: Presentation;
  /** Names of the places above this one, outermost first; the page itself comes last. */
  trail?: string;
  /** A script of this site that makes the page handier; it reads without. */
  script?: string;
  children: ReactNode;
}

/** The document as a React element; `renderPage` turns it into text. */
export function Page({ site, page, presentation, trail, script, children }: PageProps) {
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{page.title === site.siteName ? page.title : `${page.title}_${site.siteName}`}</title>
        <MetaTags site={site} page={page} presentation={presentation} />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content={LIGHT.paper} media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content={DARK.paper} media="(prefers-color-scheme: dark)" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="stylesheet" href={SITE_CSS_PATH} />
        <link rel="alternate" type="application/atom+xml" title={site.columnName || site.siteName} href="/feed.xml" />
        <link rel="alternate" type="application/rss+xml" title={site.columnName || site.siteName} href="/rss.xml" />
        {script ? <script src={script} defer /> : null}
        <link rel="icon" type="image/svg+xml" href={ICON_PATH} />
      </head>
      <body>
        <a className="skip" href="#main">跳到正文</a>
        {presentation.demo ? (
          <aside className="demo" aria-label="演示说明">
            <p className="wrap"><strong>演示数据</strong>：本站人员、单位、文号和编号均为虚构，不具法律效力。</p>
          </aside>
        ) : null}
        <header className="masthead">
          <div className="wrap">
            <a className="brand" href="/">{site.siteName}</a>
            <p className="column">{site.columnName}</p>
          </div>
        </header>
        <main id="main" tabIndex={-1}>
          {trail ? (
            <nav className="trail wrap" aria-label="当前位置">
              <ol>
                <li><a href="/">{site.columnName || '首页'}</a></li>
                <li aria-current="page">{trail}</li>
              </ol>
            </nav>
          ) : null}
          {children}
        </main>
        <Footer site={site} />
      </body>
    </html>
  );
}

/** Site and column tags on every page; article tags only on an article, as the guide has it. */
function MetaTags({ site, page, presentation }: Pick<PageProps, 'site' | 'page' | 'presentation'>) {
  const tags: [name: string, content: string][] = [
    ['SiteName', site.siteName],
    ['SiteDomain', site.siteDomain],
    ['SiteIDCode', site.siteIdCode],
    ['ColumnName', site.columnName],
    ['ColumnDescription', site.columnDescription],
    ['ColumnKeywords', site.columnKeywords],
    ['ColumnType', site.columnType],
  ];
  if (page.article) {
    tags.push(
      ['ArticleTitle', page.article.title],
      ['PubDate', page.article.publishedAt],
      ['ContentSource', site.contentSource],
      ['Author', page.article.author],
    );
  }
  if (page.keywords && page.keywords.length > 0) tags.push(['Keywords', page.keywords.join(',')]);
  tags.push(['Description', page.description]);
  if (page.article && site.siteDomain) tags.push(['Url', `https://${site.siteDomain}${presentation.path}`]);
  return <>{tags.map(([name, content]) => <meta key={name} name={name} content={content} />)}</>;
}
