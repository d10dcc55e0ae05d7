import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { unitKinds } from '../domain/rules/schema';
import { optionalText, publicId, requiredText } from './case-text';
import { badRequest, Refusal } from './refusal';
import type { Command } from './run-command';
import { findUnit, type UnitRecord } from './unit-record';

const input = z.object({
  code: z.string().regex(/^[0-9A-Za-z-]{1,30}$/),
  name: requiredText(200),
  shortName: optionalText(60),
  kind: z.enum(unitKinds),
  parentId: publicId,
  regionCode: optionalText(12),
  uscc: optionalText(18),
  ownership: optionalText(60),
  channel: optionalText(30),
  /** For a unit of kind «agency»: which of the edition's opinion agencies it is. */
  agency: optionalText(60),
  sortKey: z.int().min(0).max(1_000_000).nullish(),
});
type CreateUnit = z.infer<typeof input>;

/** Adds a unit below another (通知三). Its code is unique for good. Refuses: duplicate. */
export const createUnit: Command<CreateUnit, { parent: UnitRecord }, { id: string }> = {
  name: 'create-unit',
  label: '上级单位',
  action: 'unit.edit',
  input,
  async lock(sql, { parentId }) {
    const parent = await findUnit(sql, parentId);
    if (parent) await sql`select id from units where id = ${parent.key} for share`;
    return parent && { parent };
  },
  editionOf: () => null,
  facts: ({ parent }) => ({ unitPath: parent.path }),
  check(_subject, { kind, agency }, { edition }) {
    const known = edition.rules.materials.opinions.some(({ id }) => id === agency);
    if ((kind === 'agency') !== known) throw badRequest('征求意见机关须注明是本届规定的哪一个机关，其他单位不填。', { agency: '与单位类别不符' });
    if (kind === 'province') throw badRequest('省级单位只有一个，不能新增。', { kind: '请选择其他类别' });
    return [];
  },
  async write({ parent }, unit, { sql }) {
    const id = createId();
    const path = `${parent.path}${unit.code}/`;
    const [taken] = await sql`select id from units where code = ${unit.code}`;
    if (taken) throw new Refusal('duplicate', `单位代码 ${unit.code} 已被使用，请换一个代码。`, { errors: { code: '已被使用' } });
    await sql`
      insert into units (document_id, code, name, short_name, kind, parent_id, path, region_code, uscc, ownership, channel, agency, sort_key, version, created_at, updated_at, published_at)
      values (${id}, ${unit.code}, ${unit.name}, ${unit.shortName ?? null}, ${unit.kind}, ${parent.key}, ${path}, ${unit.regionCode ?? null}, ${unit.uscc ?? null},
        ${unit.ownership ?? null}, ${unit.channel ?? null}, ${unit.agency ?? null}, coalesce(${unit.sortKey ?? null}::int, (select max(sort_key) + 1 from units)), 1, now(), now(), now())`;
    return { answer: { id }, journal: [{ subjectType: 'unit', subjectId: id, before: null, after: { ...unit, parentId: parent.id, path } }] };
  },
};
