/** The people commended in an edition, by award and recommending body, with links to every group. */
import type { WinnersModel } from '../models';
import type { Presentation } from '../presentation';
import { chineseDate } from '../../domain/calendar/chinese-dates';
import { groupByBody } from '../group-by-body';
import { namesOf } from '../names';
import { choicesOf } from '../search-winners';
import { FINDER_PATH } from '../style/finder';
import { DocumentHeader, Signature } from '../parts/document-head';
import { Page } from '../parts/page';
import { PeopleTable } from '../parts/people-table';

/** The page of an edition's winners. */
export function WinnersPage({ model, presentation }: { model: WinnersModel; presentation: Presentation }) {
  const { head, searched } = model;
  const lists = model.awards.filter((award) => award.people.length > 0)
    .map((award) => ({ ...award, groups: groupByBody(award) }));
  const named = searched?.words ? `“${searched.words}”：` : '';
  const counts = lists.map((award) => `${award.personTitle}${award.people.length}人`).join('，');
  return (
    <Page
      site={model.site}
      presentation={presentation}
      trail="表彰名单"
      script={FINDER_PATH}
      page={{
        title: head.title,
        description: `${head.title}：${counts}。`,
        keywords: ['表彰', model.edition.name, ...lists.map((award) => award.label)],
        article: { title: head.title, publishedAt: head.publishedAt, author: head.issuer },
      }}
    >
      <article className="document wrap">
        <DocumentHeader head={head} phrases={namesOf(model)} />
        <div className="split">
          <nav className="toc" aria-label="按奖项和推荐单位查找">
            {lists.map((award) => [
              <h2 key="heading"><a href={`#${award.award}`}>{award.label}</a></h2>,
              <ul key="bodies">
                {award.groups.map((group) => (
                  <li key={group.id}><a href={`#${group.id}`}>{group.name}</a><span>{group.people.length}人</span></li>
                ))}
              </ul>,
            ])}
          </nav>
          <div>
            <Finder model={model} path={presentation.path} />
            {searched ? (
              <div className="alert" role="status">
                <p>{lists.length > 0 ? `找到${named}${counts}。` : `名单中没有找到${named.replace('：', '')}。可以少写几个字，或放宽奖项和推荐单位再试。`}</p>
                <p><a href={presentation.path}>查看全部名单</a></p>
              </div>
            ) : null}
            <div className="lead measure">
              {(searched ? [] : model.paragraphs ?? [decisionSentence(model)]).map((paragraph, index) => <p key={index}>{paragraph}</p>)}
            </div>
            {lists.map((award) => (
              <section key={award.award} aria-labelledby={award.award} data-award={award.award}>
                <h2 id={award.award}>{award.personTitle}<span className="count">{award.people.length}人</span></h2>
                <PeopleTable
                  caption={`${award.personTitle}名单（${model.orderNote ?? '按推荐单位排列'}）`}
                  people={award.people}
                  groups={award.groups}
                />
              </section>
            ))}
            <p>名单数据：<a href={`${presentation.path}winners.csv`}>表格（CSV）</a>，<a href={`${presentation.path}winners.json`}>JSON</a></p>
            <Signature head={head} />
          </div>
        </div>
      </article>
    </Page>
  );
}

/** Asks the server by name, award and recommending body; on the whole list a script narrows it while somebody types. */
function Finder({ model, path }: { model: WinnersModel; path: string }) {
  const { searched } = model;
  const { awards, bodies } = searched ?? choicesOf(model);
  return (
    <form className="form finder" method="get" action={path} role="search" data-finder={searched ? undefined : ''}>
      <div className="field">
        <label htmlFor="q">查找获奖人</label>
        <input id="q" name="q" type="search" maxLength={40} defaultValue={searched?.words ?? ''} autoComplete="off" aria-describedby="q-hint" />
        <p className="hint" id="q-hint">姓名、工作单位等，几个词之间用空格隔开</p>
      </div>
      <div className="field">
        <label htmlFor="award">奖项</label>
        <select id="award" name="award" defaultValue={searched?.award ?? ''}>
          <option value="">全部</option>
          {awards.map(({ award, label }) => <option key={award} value={award}>{label}</option>)}
        </select>
      </div>
      <div className="field">
        <label htmlFor="body">推荐单位</label>
        <select id="body" name="body" defaultValue={searched?.body ?? ''}>
          <option value="">全部</option>
          {bodies.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
        </select>
      </div>
      <p><button type="submit">查找</button></p>
      {searched ? null : <p className="found" id="found" role="status" />}
    </form>
  );
}

/** The sentence of the decision when the office wrote none. */
function decisionSentence({ head, edition, awards, decisionDocument, conferredOn }: WinnersModel): string {
  const conferred = awards.filter((award) => award.people.length > 0)
    .map((award) => `授予${award.people.length}名同志“${award.personTitle}”称号`).join('，');
  return `${edition.name}经全省公示，${head.issuer}于${chineseDate(conferredOn)}`
    + `${decisionDocument ? `以${decisionDocument}文件` : ''}决定：${conferred}。`;
}
