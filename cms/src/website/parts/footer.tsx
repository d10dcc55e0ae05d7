/** Who runs the site and under which registrations; an entry that is not configured is left out. */
import type { SiteIdentity } from '../models';

/** The footer every page carries. */
export function Footer({ site }: { site: SiteIdentity }) {
  return (
    <footer className="footer">
      <div className="wrap">
        <ul>
          {site.sponsor ? <li>主办单位：{site.sponsor}</li> : null}
          {site.siteIdCode ? <li>网站标识码：<span className="figures">{site.siteIdCode}</span></li> : null}
          {site.icp ? <li>{labelled(site.icp, 'ICP', 'ICP备案')}</li> : null}
          {site.police ? <li>{labelled(site.police, '公网安备', '公网安备')}</li> : null}
        </ul>
      </div>
    </footer>
  );
}

/** A registration as it is usually written names itself (吉ICP备05001602号); anything else gets its label. */
function labelled(value: string, mark: string, label: string): string {
  return value.includes(mark) ? value : `${label}：${value}`;
}
