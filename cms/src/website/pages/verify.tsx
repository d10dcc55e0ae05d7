/** Verifies a certificate by its number, typed here or scanned from it; a plain form without script. */
import type { FoundCertificate } from '../certificates';
import type { SiteIdentity } from '../models';
import type { Presentation } from '../presentation';
import { chineseDate } from '../../domain/calendar/chinese-dates';
import { Page } from '../parts/page';

export interface VerifyModel {
  kind: 'verify';
  site: SiteIdentity;
  /** As it was asked for; empty before anything was. */
  number: string;
  found: FoundCertificate | null;
}

/** The page `/verify/`. */
export function VerifyPage({ model, presentation }: { model: VerifyModel; presentation: Presentation }) {
  const { number, found, site } = model;
  return (
    <Page site={site} presentation={presentation} trail="核验证书" page={{ title: '核验证书', description: '按证书编号核验获奖证书是否有效。' }}>
      <div className="wrap plain">
        <div className="measure">
          <h1>核验证书</h1>
          {number && found ? <Answer found={found} /> : null}
          {number && !found ? (
            <div className="alert" role="status">
              <p><strong>没有查到编号为“{number}”的证书。</strong></p>
              <p>请对照证书核对编号。编号无误仍查不到的，这张证书不在本站公布的表彰名单中。</p>
            </div>
          ) : null}
          <form className="form" method="get" action="/verify/">
            <div className="field">
              <label htmlFor="number">证书编号</label>
              <p className="hint" id="number-hint">按证书上所印填写，书名号可以不写。</p>
              <input id="number" name="number" type="text" maxLength={60} defaultValue={number} autoComplete="off" aria-describedby="number-hint" required />
            </div>
            <p><button type="submit">核验</button></p>
          </form>
          <p><a href="/">回到栏目首页</a></p>
        </div>
      </div>
    </Page>
  );
}

function Answer({ found }: { found: FoundCertificate }) {
  const { number, name, award, conferredOn, revoked } = found;
  return (
    <section className="alert" aria-label="核验结果">
      <p role="status"><strong>{revoked ? '已撤销：这张证书已经作废。' : '有效：本站公布的表彰名单中有这张证书。'}</strong></p>
      <dl className="facts">
        <div><dt>证书编号</dt><dd>{number}</dd></div>
        <div><dt>姓名</dt><dd>{name}</dd></div>
        <div><dt>称号</dt><dd>{award}</dd></div>
        {conferredOn ? <div><dt>授予日期</dt><dd><time dateTime={conferredOn}>{chineseDate(conferredOn)}</time></dd></div> : null}
        <div><dt>状态</dt><dd>{revoked ? '已撤销' : '有效'}</dd></div>
        {revoked ? <div><dt>撤销日期</dt><dd><time dateTime={revoked.on}>{chineseDate(revoked.on)}</time></dd></div> : null}
        {revoked ? <div><dt>撤销文号</dt><dd>{revoked.documentNumber}</dd></div> : null}
      </dl>
    </section>
  );
}
