/** Everything PostgreSQL must hold to, in the order it is made. */
import type { Core } from '@strapi/strapi';
import { announcements } from './announcements';
import { evidence } from './evidence';
import { constraintsOfType, type TypeSchema } from './from-schema';
import { counter } from './counter';
import { functions } from './functions';
import { meetings } from './meetings';
import { opinions } from './opinions';
import { issuedDocuments } from './issued-documents';
import { jobs } from './jobs';
import { objections } from './objections';
import { programme } from './programme';
import { quickSearch } from './quick-search';
import { quotaLedger } from './quota-ledger';
import { releases } from './releases';
import { review } from './review';
import { selection } from './selection';
import type { Wanted } from './wanted';

/** All constraints of this server: those its content types imply, and those of the programme. */
export function allConstraints(strapi: Core.Strapi): Wanted[] {
  const types = Object.entries(strapi.contentTypes as unknown as Record<string, TypeSchema>);
  const tableOf = (target: string): string => {
    const found = types.find(([uid]) => uid === target);
    if (!found) throw new Error(`Unknown relation target ${target}`);
    return found[1].collectionName;
  };
  const ofTypes = types.filter(([uid]) => uid.startsWith('api::')).flatMap(([, schema]) => constraintsOfType(schema, tableOf));
  const all = [
    ...functions,
    ...ofTypes,
    ...programme,
    ...objections,
    ...opinions,
    ...quotaLedger,
    ...jobs,
    ...evidence,
    ...counter,
    ...review,
    ...selection,
    ...meetings,
    ...announcements,
    ...releases,
    ...issuedDocuments,
    ...quickSearch,
  ];
  const names = new Set<string>();
  for (const { kind, table, name } of all) {
    const key = `${kind} ${table} ${name}`;
    if (names.has(key)) throw new Error(`Constraint ${key} is wanted twice.`);
    names.add(key);
  }
  return all;
}
