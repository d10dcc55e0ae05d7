/** What-if: two ways to give out the places, side by side. */

export interface ScenarioRow {
  unit: string;
  first: number;
  second: number;
  /** Places gained (or, below zero, lost) by going from the first to the second. */
  change: number;
}

export interface Comparison {
  rows: ScenarioRow[];
  first: number;
  second: number;
  /** Places that change hands; places only added or only taken away are not among them. */
  moved: number;
}

/** Compares places by unit; a unit that one of the two leaves out has none there. Units in the order of their first mention. */
export function compareScenarios(first: Readonly<Record<string, number>>, second: Readonly<Record<string, number>>): Comparison {
  const units = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  const rows = units.map((unit): ScenarioRow => {
    const [from, to] = [first[unit] ?? 0, second[unit] ?? 0];
    return { unit, first: from, second: to, change: to - from };
  });
  const total = (key: 'first' | 'second'): number => rows.reduce((sum, row) => sum + row[key], 0);
  const gained = rows.reduce((sum, { change }) => sum + Math.max(change, 0), 0);
  const lost = rows.reduce((sum, { change }) => sum + Math.max(-change, 0), 0);
  return { rows, first: total('first'), second: total('second'), moved: Math.min(gained, lost) };
}
