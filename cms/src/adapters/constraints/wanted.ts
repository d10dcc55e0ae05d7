/** One thing PostgreSQL must hold to; made, compared and mended by hold.ts. */
export interface Wanted {
  kind: 'function' | 'constraint' | 'index' | 'trigger';
  /** Table it belongs to; empty for functions. */
  table: string;
  name: string;
  /** What it keeps true, in Chinese, for the line that refuses to start. */
  keeps: string;
  /** Statement that makes it (functions: `create or replace`). */
  sql: string;
}

/** Foreign key that forbids deleting what is referred to; takes the place of Strapi's SET NULL under the same name. */
export function foreignKey(table: string, column: string, target: string, onDelete: 'restrict' | 'cascade' = 'restrict', name = `${table}_${column}_fk`): Wanted {
  return {
    kind: 'constraint',
    table,
    name,
    keeps: `${table}.${column} 必须指向存在的 ${target}`,
    sql: `alter table ${table} add constraint ${name} foreign key (${column}) references ${target} (id) on delete ${onDelete}`,
  };
}

/** CHECK constraint. */
export function check(table: string, name: string, condition: string, keeps: string): Wanted {
  return { kind: 'constraint', table, name, keeps, sql: `alter table ${table} add constraint ${name} check (${condition})` };
}

/** A column that is a relation, or no attribute at all, and must be filled. */
export function required(table: string, column: string): Wanted {
  return check(table, `${table}_${column}_required`, `${column} is not null`, `${table}.${column} 必填`);
}

/** UNIQUE constraint (not partial); `options` such as `nulls not distinct` or `deferrable initially deferred`. */
export function unique(table: string, name: string, columns: string, keeps: string, options: { nulls?: string; timing?: string } = {}): Wanted {
  return {
    kind: 'constraint',
    table,
    name,
    keeps,
    sql: `alter table ${table} add constraint ${name} unique ${options.nulls ?? ''} (${columns}) ${options.timing ?? ''}`.replace(/ +/g, ' ').trim(),
  };
}

/** Index: partial unique, or for reading. `definition` follows `on <table>`. */
export function index(table: string, name: string, definition: string, keeps: string, uniqueness: 'unique' | '' = ''): Wanted {
  return { kind: 'index', table, name, keeps, sql: `create ${uniqueness} index ${name} on ${table} ${definition}`.replace(/ +/g, ' ') };
}

/** Trigger running one of our functions. `when` is e.g. `before update or delete`. */
export function trigger(table: string, name: string, when: string, each: 'row' | 'statement', run: string, keeps: string): Wanted {
  return { kind: 'trigger', table, name, keeps, sql: `create trigger ${name} ${when} on ${table} for each ${each} execute function ${run}` };
}
