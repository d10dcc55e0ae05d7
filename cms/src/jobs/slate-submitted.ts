import type { EffectHandler } from '../adapters/jobs/handler';
import { sqlOf } from '../commands/sql';
import { receiverOf } from '../commands/unit-record';
import type { UnitKind } from '../domain/access/actor';
import { currentEdition } from '../queries/current-edition';
import { sendMessages } from './send-messages';

/** A list has come: whoever looks at it in the unit that receives it is told (通知三（一）1、2). */
export const slateSubmitted: EffectHandler = {
  async deliver(delivery) {
    const { slate } = delivery.payload as { slate: string };
    const sql = sqlOf(delivery.transaction);
    const [unit] = await sql<{ name: string; code: string; kind: UnitKind; path: string }>`
      select coalesce(u.short_name, u.name) as name, u.code, u.kind, u.path from slates s join units u on u.id = s.unit_id where s.document_id = ${slate}`;
    const edition = await currentEdition();
    const receiver = unit && edition ? await receiverOf(sql, unit, edition.rules.stages) : null;
    if (!unit || !receiver) return;
    await sendMessages(delivery, { kind: 'slate.submitted', params: { unit: unit.name }, link: `/slates/${slate}/show`, needs: ['slate.return', 'slate.receive'], unit: receiver.code });
  },
};
