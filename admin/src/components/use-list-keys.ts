import { useEffect, type RefObject } from 'react';
import { isTyping } from '../search/is-typing';

/** Rows of a list in its order: of a table its body's rows, of cards the items. */
const ROWS = 'tbody > tr, ul > li[data-row]';

function rowLink(row: Element | null | undefined): HTMLElement | null {
  return row?.querySelector<HTMLElement>('a[href]') ?? null;
}

/** J and K go from row to row, X chooses the row, / goes to the filters; Enter is the focused link's own. */
export function useListKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const steps: Record<string, (root: HTMLElement) => void> = {
      j: (root) => move(root, 1),
      k: (root) => move(root, -1),
      x: (root) => currentRow(root)?.querySelector<HTMLElement>('input[type="checkbox"]')?.click(),
      '/': (root) => root.querySelector<HTMLElement>('[role="search"] input')?.focus(),
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const step = steps[event.key];
      // A checkbox is no text: whoever just ticked a row goes on with the keys.
      const ticking = event.target instanceof HTMLInputElement && event.target.type === 'checkbox';
      if (!step || !list.current || (isTyping(event) && !ticking)) return;
      event.preventDefault();
      step(list.current);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [list]);
}

function currentRow(root: HTMLElement): Element | null {
  const row = document.activeElement?.closest(ROWS) ?? null;
  return row && root.contains(row) ? row : null;
}

function move(root: HTMLElement, by: 1 | -1): void {
  const rows = [...root.querySelectorAll(ROWS)].filter((row) => rowLink(row) !== null);
  const here = currentRow(root);
  const next = here ? rows[rows.indexOf(here) + by] : rows[by === 1 ? 0 : rows.length - 1];
  const link = rowLink(next);
  link?.focus();
  link?.scrollIntoView({ block: 'nearest' });
}
