/** Pages that only say what is the matter: not found, withdrawn, closed for the moment. */
import type { SiteIdentity } from '../models';
import type { Presentation } from '../presentation';
import { Page } from '../parts/page';

export type PlainPageKind = 'not-found' | 'withdrawn' | 'unavailable';

const WORDS: Record<PlainPageKind, { title: string; sentences: string[] }> = {
  'not-found': {
    title: '没有找到这个页面',
    sentences: ['地址可能有误，或者内容还没有发布。'],
  },
  withdrawn: {
    title: '这份公开信息已撤下',
    sentences: ['发文机关已撤下这份公开信息，本页不再显示其内容。'],
  },
  unavailable: {
    title: '暂时不能显示',
    sentences: ['系统正在恢复，请过一会儿再打开本页。'],
  },
};

/** A page of one heading and a way back. */
export function PlainPage({ kind, site, presentation }: { kind: PlainPageKind; site: SiteIdentity; presentation: Presentation }) {
  const { title, sentences } = WORDS[kind];
  return (
    <Page site={site} presentation={presentation} page={{ title, description: sentences.join('') }}>
      <div className="wrap plain">
        <div className="measure">
          <h1>{title}</h1>
          {sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}
          <p><a href="/">回到栏目首页</a>，或查看<a href="/list/">全部公开信息</a></p>
        </div>
      </div>
    </Page>
  );
}
