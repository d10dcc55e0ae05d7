import polyglotI18nProvider from 'ra-i18n-polyglot';
import { zhCN } from './zh-CN';

/** react-admin's own texts and the labels of fields come from the same catalogue as ours. */
export const i18nProvider = polyglotI18nProvider(
  () => ({ ra: zhCN.ra, resources: zhCN.resources }),
  'zh',
  [{ locale: 'zh', name: '简体中文' }],
  { allowMissing: true },
);
