import { instant, json, ownId, text, type Resource } from './resource';

/** 消息: what the reader was told. The words of a `kind` are the office's; `params` fill them, `link` leads to the place. */
export const messages: Resource = {
  name: 'messages',
  label: '消息',
  table: 'messages',
  readAction: null,
  personal: false,
  joins: {},
  fields: {
    id: ownId(),
    kind: text('t.kind'),
    params: json('t.params'),
    link: text('t.link'),
    createdAt: instant('t.created_at'),
    readAt: instant('t.read_at'),
  },
  scope: { kind: 'owner', sql: 't.account_id' },
  defaultSort: ['createdAt', 'DESC'],
};
