import type { Truth } from '../truth';

export const units: readonly Truth[] = [
  {
    id: 'units.path-follows-parent',
    holds: '单位的路径是上级的路径加本单位代码',
    sql: `select u.code, u.path from units u left join units p on p.id = u.parent_id where u.path is distinct from coalesce(p.path, '/') || u.code || '/'`,
  },
  { id: 'units.one-root', holds: '单位树只有一个根', sql: `select code from units where parent_id is null and (select count(*) from units where parent_id is null) <> 1` },
  { id: 'units.code-unique', holds: '单位代码不重复', sql: `select code, count(*) from units group by code having count(*) > 1` },
  {
    id: 'units.channel-known',
    holds: '所在单位的推荐渠道是一个单位',
    sql: `select e.code, e.channel from units e where e.kind = 'employer' and e.channel is not null and not exists (select from units c where c.code = e.channel)`,
  },
  { id: 'editions.one-open-number', holds: '届次不重复', sql: `select number, count(*) from editions group by number having count(*) > 1` },
  { id: 'editions.rules-frozen', holds: '开启的届次有冻结的规则', sql: `select number from editions where phase <> 'preparing' and (rules is null or rules_hash is null)` },
  {
    id: 'accounts.role-of-edition',
    holds: '账号的角色在本届的角色中',
    sql: `select u.username, r.type from up_users u join up_users_role_lnk l on l.user_id = u.id join up_roles r on r.id = l.role_id
      where r.type not in ('public', 'authenticated') and exists (select from editions where phase = 'open')
        and not exists (select from editions e, jsonb_array_elements(e.rules->'roles') role where e.phase = 'open' and role->>'id' = r.type)`,
  },
  { id: 'accounts.one-role', holds: '一个账号只有一个角色', sql: `select user_id from up_users_role_lnk group by user_id having count(*) > 1` },
];
