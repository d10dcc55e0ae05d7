/** The Strapi panel as the system administrator sees it: in Chinese, without advertising. It manages accounts and shows the rest. */

const LANGUAGE = 'zh-Hans';

/** What the panel remembers in the browser, decided beforehand: the language, and that its announcement was read. */
const REMEMBERED: Readonly<Record<string, string>> = {
  'strapi-admin-language': LANGUAGE,
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': 'true',
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:undefined': 'true',
};
for (const [key, value] of Object.entries(REMEMBERED)) {
  if (window.localStorage.getItem(key) === null) window.localStorage.setItem(key, value);
}

/** What Strapi's own Chinese leaves in English on the pages used here. */
const words: Readonly<Record<string, string>> = {
  'app.components.LeftMenu.navbrand.title': '评选表彰管理面板',
  'app.components.LeftMenu.navbrand.workplace': '系统管理',
  'Auth.form.welcome.title': '评选表彰管理面板',
  'Auth.form.welcome.subtitle': '仅供系统管理员管理账号；业务请在办公系统办理',
  'HomePage.header.title': '{name}，您好',
  'HomePage.header.subtitle': '在这里管理账号；业务数据只供查看，请在办公系统办理',
  'widget.profile.title': '个人资料',
  'global.profile.settings': '修改个人资料',
  'HomePage.addWidget.button': '添加',
  'content-manager.plugin.name': '数据与账号',
  'content-manager.components.LeftMenu.collection-types': '数据',
  'content-manager.components.LeftMenu.single-types': '单项',
  'content-manager.components.LeftMenu.Search.label': '查找',
  'content-manager.containers.list.items': '共 {number} 条',
  'content-manager.HeaderLayout.button.label-add-entry': '新建',
  'content-manager.containers.edit.title.new': '新建',
  'content-manager.containers.edit.panels.default.title': '办理',
  'content-manager.relation.add': '选择',
  'content-manager.components.RelationInput.placeholder': '选择',
  'content-manager.components.RelationInput.connected': '{count, plural, other {已选 #}}',
};

interface Widget {
  id: string;
}
interface Panel {
  widgets: { register(choose: (widgets: Widget[]) => Widget[]): void };
}

export default {
  config: {
    locales: [LANGUAGE],
    notifications: { releases: false },
    tutorials: false,
    translations: { [LANGUAGE]: words },
  },
  /** The front page keeps the administrator's own card; the others list entries, which the panel does not show. */
  register(panel: Panel): void {
    panel.widgets.register((widgets) => widgets.filter(({ id }) => id === 'profile-info'));
  },
  bootstrap(): void {},
};
