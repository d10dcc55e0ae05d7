import type { QuickQuery } from '../domain/person/quick-query';
import { quickSearchStatement, type Found, type Searched } from './quick-search-statement';
import { readRows } from './read-rows';

/** What the caller finds, the best of each kind first. */
export async function quickSearch(query: QuickQuery, searched: readonly Searched[]): Promise<Found[]> {
  return searched.length === 0 ? [] : readRows<Found>(quickSearchStatement(query, searched));
}
