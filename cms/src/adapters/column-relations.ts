/**
 * Lets the panel set an account's unit. A relation kept in a column (`useJoinTable: false`) takes only the row's
 * number; the panel sends `{connect: [{documentId}]}`, which the Document Service would refuse.
 */
import type { Core } from '@strapi/strapi';

const ACCOUNT = 'plugin::users-permissions.user';
const UNIT = 'api::unit.unit';

interface Link {
  id?: number;
  documentId?: string;
}
interface RelationInput {
  connect?: Link[];
  disconnect?: Link[];
  set?: Link[] | null;
}

/** Translates the unit of an account into its row number before the Document Service sees it. */
export function acceptUnitOfAccount(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== ACCOUNT || (context.action !== 'create' && context.action !== 'update')) return next();
    const data = (context.params as { data?: Record<string, unknown> }).data;
    const unit = data?.unit as RelationInput | string | number | null | undefined;
    if (!data || unit === undefined || unit === null || typeof unit === 'number') return next();
    const wanted = typeof unit === 'string' ? { documentId: unit } : (unit.set ?? unit.connect ?? []).at(-1);
    if (wanted) {
      const row = await strapi.db.query(UNIT).findOne({ where: wanted.documentId ? { documentId: wanted.documentId } : { id: wanted.id ?? 0 }, select: ['id'] });
      data.unit = (row as { id: number } | null)?.id ?? null;
    } else if (typeof unit === 'object' && ((unit.disconnect ?? []).length > 0 || unit.set !== undefined)) data.unit = null;
    else delete data.unit;
    return next();
  });
}
