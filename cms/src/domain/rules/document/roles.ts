/** Who may do what, and for whom. */
import type { EditionRules, Role } from '../schema';
import { actionLabels } from '../wording/action-labels';
import { line, listed, type Section } from './section';

const scopes: Readonly<Record<Role['scope'], string>> = { all: '全部', subtree: '本单位及下级', own: '本单位', public: '已公开的', none: '不涉及单位' };
const classes: Readonly<Record<Role['sees'][number], string>> = { public: '公开', internal: '内部', sensitive: '敏感', secret: '保密' };

export function roleSection({ roles }: EditionRules): Section {
  return {
    title: '角色与权限',
    lines: roles.map((role) =>
      line(`${role.label}（${role.id}）：范围 ${scopes[role.scope]}；可见 ${listed(role.sees.map((visibility) => classes[visibility]))}；可办 ${listed(role.grants.map((grant) => actionLabels[grant]))}`, role),
    ),
  };
}
