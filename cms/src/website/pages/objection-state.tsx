/** What a receipt opens: where the objection stands. Never what it says, never what came of it. */
import type { SiteIdentity } from '../models';
import type { Presentation } from '../presentation';
import { chineseDate } from '../../domain/calendar/chinese-dates';
import { Page } from '../parts/page';

export interface ObjectionStateModel {
  kind: 'objection-state';
  site: SiteIdentity;
  receipt: string;
  arrivedOn: string;
  noticeTitle: string;
  noticePath: string | null;
  /** In order; the last reached one is where it stands. */
  stages: { label: string; reached: boolean }[];
}

/** In groups of four, as people copy it. */
const grouped = (receipt: string): string => receipt.replace(/(.{4})(?=.)/g, '$1 ');

export function ObjectionStatePage({ model, presentation }: { model: ObjectionStateModel; presentation: Presentation }) {
  const { site, receipt, arrivedOn, noticeTitle, noticePath, stages } = model;
  const now = stages.filter(({ reached }) => reached).length - 1;
  return (
    <Page site={site} presentation={presentation} trail="异议办理进度" page={{ title: '异议办理进度', description: '凭回执编号查看异议的办理进度' }}>
      <div className="wrap plain">
        <div className="measure">
          <h1>异议{stages[now]?.label ?? ''}</h1>
          <p>回执编号</p>
          <p className="receipt figures">{grouped(receipt)}</p>
          <p>请抄下编号或收藏本页网址。编号不能补发；凭它只能看到进度，看不到反映的内容和反映人。</p>
          <dl className="contact">
            <div><dt>收到日期</dt><dd><time dateTime={arrivedOn}>{chineseDate(arrivedOn)}</time></dd></div>
            <div><dt>所涉公示</dt><dd>{noticePath ? <a href={noticePath}>{noticeTitle}</a> : noticeTitle}</dd></div>
          </dl>
          <h2>办理进度</h2>
          <ol className="stages">
            {stages.map(({ label, reached }, index) => (
              <li key={label} className={reached ? 'reached' : undefined} aria-current={index === now ? 'step' : undefined}>{label}{index === now ? '（现在）' : ''}</li>
            ))}
          </ol>
        </div>
      </div>
    </Page>
  );
}
