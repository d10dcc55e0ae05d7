/** What must hold of objections: what is sealed stays sealed, a finding has its investigator, a decision its decider. */
import { check, foreignKey, index, unique, type Wanted } from './wanted';

const required = (table: string, column: string): Wanted => check(table, `${table}_${column}_required`, `${column} is not null`, `${table}.${column} 必填`);

export const objections: readonly Wanted[] = [
  required('objections', 'edition_id'),
  required('objections', 'notice_id'),
  unique('objections', 'objections_number_key', 'edition_id, number', '异议编号不得重复'),
  check('objections', 'objections_findings_list', `findings is null or jsonb_typeof(findings) = 'array'`, '核查情况须为列表'),
  check('objections', 'objections_assigned', `state = 'received' or investigator_id is not null`, '已办理的异议须有核查人'),
  check('objections', 'objections_concluded', `state not in ('concluded', 'decided', 'settled') or conclusion is not null`, '已有结论的异议须写明结论'),
  check('objections', 'objections_decided', `state not in ('decided', 'settled') or (effect is not null and decided_by is not null)`, '已决定的异议须写明决定和决定人'),
  check('objections', 'objections_effect', `effect is null or effect = 'none' or (nominee_id is not null and conclusion = 'upheld')`, '只有核查属实的异议才能处理其所指的人'),
  index('objections', 'objections_notice_idx', '(notice_id, state)', '某份公示的异议'),
  index('objections', 'objections_received_idx', '(received_at, id)', '按时间列出异议'),
  foreignKey('objection_secrets', 'objection_id', 'objections'),
  unique('objection_secrets', 'objection_secrets_receipt_key', 'receipt_hash', '回执编号不得重复'),
  check('objection_secrets', 'objection_secrets_sealed', 'octet_length(reporter_cipher) > 28 and octet_length(content_cipher) > 28 and octet_length(receipt_hash) = 32', '反映人和反映内容须加密保存'),
  foreignKey('objection_files', 'objection_id', 'objections'),
  unique('objection_files', 'objection_files_place_key', 'objection_id, place', '附件次序不得重复'),
  check('objection_files', 'objection_files_sealed', 'octet_length(name_cipher) > 28 and octet_length(cipher) = bytes + 28', '附件须加密保存'),
];
