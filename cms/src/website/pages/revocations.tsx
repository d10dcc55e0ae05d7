/** The register of revoked titles: who, which title, since when, by which document. */
import type { RevocationsModel } from '../models';
import type { Presentation } from '../presentation';
import { chineseDate } from '../../domain/calendar/chinese-dates';
import { DocumentHeader } from '../parts/document-head';
import { Page } from '../parts/page';

/** The page `/revocations/`. */
export function RevocationsPage({ model, presentation }: { model: RevocationsModel; presentation: Presentation }) {
  const { head, revocations } = model;
  return (
    <Page
      site={model.site}
      presentation={presentation}
      trail="撤销称号"
      page={{
        title: head.title,
        description: `${head.title}：已撤销称号${revocations.length}人。`,
        keywords: ['撤销称号'],
        article: { title: head.title, publishedAt: head.publishedAt, author: head.issuer },
      }}
    >
      <article className="document wrap">
        <DocumentHeader head={head} phrases={[]} />
        <div className="lead measure"><p>下列人员的称号已撤销，所持证书作废。</p></div>
        <table className="people" role="table">
          <caption>撤销称号名单</caption>
          <thead role="rowgroup">
            <tr role="row">
              {['姓名', '称号', '证书编号', '状态', '撤销日期', '文号', '情形'].map((label) => <th key={label} scope="col" role="columnheader">{label}</th>)}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {revocations.map((row) => (
              <tr key={row.certificate} role="row">
                <th scope="row" role="rowheader">{row.name}</th>
                <td role="cell" data-label="称号">{row.award}</td>
                <td role="cell" data-label="证书编号">{row.certificate}</td>
                <td role="cell" data-label="状态">已撤销</td>
                <td role="cell" data-label="撤销日期">{chineseDate(row.revokedOn)}</td>
                <td role="cell" data-label="文号">{row.documentNumber}</td>
                <td role="cell" data-label="情形">{row.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </article>
    </Page>
  );
}
