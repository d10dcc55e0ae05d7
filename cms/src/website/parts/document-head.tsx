/** Title, document number and the seven entries every public document is headed with. */
import type { DocumentHead } from '../models';
import { chineseDate } from '../../domain/calendar/chinese-dates';
import { Title } from './title';

/** The head of a document; entries without a value are shown as 无, so that none looks forgotten. `phrases` stay whole in the title. */
export function DocumentHeader({ head, phrases }: { head: DocumentHead; phrases: readonly string[] }) {
  const [publishedDay = '', publishedTime = ''] = head.publishedAt.split(' ');
  return (
    <header>
      <Title title={head.title} phrases={phrases} />
      {head.documentNumber ? <p className="number figures">{head.documentNumber}</p> : null}
      <dl className="head">
        <Entry name="索引号">{head.indexNumber || '无'}</Entry>
        <Entry name="主题分类">{head.topicClass || '无'}</Entry>
        <Entry name="发文机关">{head.issuer}</Entry>
        <Entry name="成文日期"><time dateTime={head.issuedOn}>{chineseDate(head.issuedOn)}</time></Entry>
        <Entry name="发文字号">{head.documentNumber || '无'}</Entry>
        <Entry name="发布日期">
          <time dateTime={`${publishedDay}T${publishedTime}+08:00`}>{chineseDate(publishedDay)} {publishedTime}</time>
        </Entry>
        <Entry name="标题" wide>{head.title}</Entry>
      </dl>
    </header>
  );
}

function Entry({ name, wide = false, children }: { name: string; wide?: boolean; children: React.ReactNode }) {
  return (
    <div className={wide ? 'wide' : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** 发文机关 and 成文日期 at the foot of a document. */
export function Signature({ head }: { head: DocumentHead }) {
  return (
    <div className="signature">
      <p>{head.issuer}</p>
      <p><time dateTime={head.issuedOn}>{chineseDate(head.issuedOn)}</time></p>
    </div>
  );
}
