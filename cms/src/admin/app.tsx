/** The Strapi panel as the system administrator sees it: in Chinese, without advertising. It manages accounts; case data it only shows. */

const LANGUAGE = 'zh-Hans';
const REMEMBERED = 'strapi-admin-language';

// Strapi starts in English until somebody chooses; here Chinese is the choice until somebody chooses otherwise.
if (typeof window !== 'undefined' && window.localStorage.getItem(REMEMBERED) === null) {
  window.localStorage.setItem(REMEMBERED, LANGUAGE);
}

export default {
  config: {
    locales: [LANGUAGE],
    notifications: { releases: false },
    tutorials: false,
    translations: {
      [LANGUAGE]: {
        'app.components.LeftMenu.navbrand.title': '评选表彰管理面板',
        'app.components.LeftMenu.navbrand.workplace': '系统管理',
        'Auth.form.welcome.title': '评选表彰管理面板',
        'Auth.form.welcome.subtitle': '仅供系统管理员管理账号；业务请在办公系统办理',
      },
    },
  },
  bootstrap(): void {},
};
