/** A list posted for objections: who, until when, and how to speak up. */
import type { PublicityModel } from '../models';
import type { Presentation } from '../presentation';
import { chineseDate, chineseDateWithWeekday, chinesePeriod, chineseWeekday } from '../../domain/calendar/chinese-dates';
import { namesOf } from '../names';
import { Changes } from '../parts/changes';
import { DocumentHeader, Signature } from '../parts/document-head';
import { Objections } from '../parts/objections';
import { Page } from '../parts/page';
import { PeopleTable } from '../parts/people-table';

/** The page of a publicity notice. */
export function PublicityPage({ model, presentation }: { model: PublicityModel; presentation: Presentation }) {
  const { head, period, awards } = model;
  const listed = awards.filter((award) => award.people.length > 0);
  const counts = listed.map((award) => `${award.label}${award.people.length}人`).join('，');
  return (
    <Page
      site={model.site}
      presentation={presentation}
      trail="公示"
      page={{
        title: head.title,
        description: `${head.title}：${counts}；公示期${chinesePeriod(period.firstDay, period.lastDay)}，共${period.workingDays}个工作日。`,
        keywords: ['公示', model.edition.name, ...listed.map((award) => award.label)],
        article: { title: head.title, publishedAt: head.publishedAt, author: head.issuer },
      }}
    >
      <article className="document wrap">
        <DocumentHeader head={head} phrases={namesOf(model)} />
        <div className="lead measure">
          {(model.paragraphs ?? [openingSentence(model)]).map((paragraph, index) => <p key={index}>{paragraph}</p>)}
        </div>
        {model.changes ? <Changes changes={model.changes} /> : null}
        <dl className="glance">
          <div>
            <dt>公示开始</dt>
            <dd><time dateTime={period.firstDay}>{chineseDate(period.firstDay)}</time><small>{chineseWeekday(period.firstDay)}</small></dd>
          </div>
          <div>
            <dt>公示截止</dt>
            {model.haltedOn
              ? <dd>公示暂停<small>自{chineseDate(model.haltedOn)}起，恢复后公布截止日</small></dd>
              : <dd><time dateTime={period.lastDay}>{chineseDate(period.lastDay)}</time><small>{chineseWeekday(period.lastDay)}，当日24时止</small></dd>}
          </div>
          <div>
            <dt>公示时间</dt>
            <dd>{period.workingDays}个工作日<small>法定节假日除外，调休上班日计入</small></dd>
          </div>
        </dl>
        {listed.map((award) => (
          <section key={award.award} aria-labelledby={`list-${award.award}`}>
            <h2 id={`list-${award.award}`}>{award.label}<span className="count">{award.people.length}人</span></h2>
            <PeopleTable caption={captionOf(award.label, model.orderNote)} people={award.people} />
          </section>
        ))}
        <Objections contact={model.objections} lastDay={chineseDateWithWeekday(period.lastDay)} period={chinesePeriod(period.firstDay, period.lastDay)} path={presentation.path} />
        <Signature head={head} />
      </article>
    </Page>
  );
}

function captionOf(label: string, orderNote: string | undefined): string {
  return `${label}公示名单${orderNote ? `（${orderNote}）` : ''}`;
}

/** The sentence that opens the notice when the office wrote none. */
function openingSentence({ edition, awards }: PublicityModel): string {
  const basis = edition.noticeTitle
    ? `根据《${edition.noticeTitle}》${edition.noticeDocumentNumber ? `（${edition.noticeDocumentNumber}）` : ''}要求，`
    : '';
  const people = awards.filter((award) => award.people.length > 0)
    .map((award) => `${award.label}${award.people.length}人`).join('、');
  return `${basis}现将${edition.name}人选名单（${people}）予以公示，接受社会监督。`;
}
