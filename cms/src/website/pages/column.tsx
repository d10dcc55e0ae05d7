/** The column's front page. */
import type { ColumnEntry, ColumnModel } from '../column';
import type { Presentation } from '../presentation';
import { chineseDateWithWeekday, chinesePeriod } from '../../domain/calendar/chinese-dates';
import { Chip } from '../parts/chip';
import { Entries } from '../parts/entries';
import { Page } from '../parts/page';
import { Title } from '../parts/title';

/** Entries of the front page; the list has them all. */
const NEWEST = 10;

/** Front page: the programme, what runs now, the list of publications. */
export function ColumnPage({ model, presentation }: { model: ColumnModel; presentation: Presentation }) {
  const { site, edition, awards } = model.programme;
  const running = model.entries.filter((entry) => entry.publicity?.state === 'running');
  return (
    <Page
      site={site}
      presentation={presentation}
      page={{ title: site.columnName || site.siteName, description: site.columnDescription || edition.name }}
    >
      <div className="wrap">
        <div className="programme">
          <Title title={edition.name} phrases={awards.map((award) => award.label)} />
          {edition.noticeTitle ? (
            <p className="measure">
              依据《{edition.noticeTitle}》{edition.noticeDocumentNumber ? <span className="unbroken">（{edition.noticeDocumentNumber}）</span> : null}开展。公示名单、表彰决定均在本栏目发布。
            </p>
          ) : null}
          {awards.length > 0 ? (
            <dl className="awards">
              {awards.map((award) => (
                <div key={award.label}><dt>{award.label}</dt><dd>不超过<b>{award.ceiling}</b>人</dd></div>
              ))}
            </dl>
          ) : null}
        </div>
        {running.map((entry) => <RunningNotice key={entry.path} entry={entry} />)}
        <section className="list" aria-labelledby="publications">
          <h2 id="publications">公示与公告</h2>
          {model.entries.length === 0
            ? <p className="empty">目前没有公开的公示和表彰决定。公示开始后，名单和提出异议的办法在这里发布。</p>
            : <Entries entries={model.entries.slice(0, NEWEST)} />}
          {model.entries.length > NEWEST ? <p className="all"><a href="/list/">查看全部{model.entries.length}份公开信息</a></p> : null}
        </section>
        <section className="advice measure" aria-labelledby="advice">
          <h2 id="advice">对公示有意见怎么办</h2>
          <p>公示期内，任何单位和个人都可以对公示对象提出异议。请以真实姓名和联系方式，按公示页面末尾“如何提出异议”所列的部门、电话和地址反映。反映人的信息依法保密。</p>
          <p><a href="/verify/">核验获奖证书</a></p>
        </section>
      </div>
    </Page>
  );
}

function RunningNotice({ entry }: { entry: ColumnEntry }) {
  return (
    <aside className="running-notice" aria-label="正在公示">
      <p><Chip state="running">正在公示</Chip></p>
      <p><a href={entry.path}>{entry.title}</a></p>
      {entry.publicity ? (
        <p className="until">
          公示期{chinesePeriod(entry.publicity.firstDay, entry.publicity.lastDay)}，共{entry.publicity.workingDays}个工作日，截止{chineseDateWithWeekday(entry.publicity.lastDay)}24时
        </p>
      ) : null}
    </aside>
  );
}
