/** Which allocation a unit draws on: its own, else the nearest above it, shared with the other units below that one. */
interface Allocation {
  unitCode: string;
  award: string;
}

/** @param path unit codes from the root down, '/22/2201/220102/' */
export function nearestAllocation<A extends Allocation>(allocations: readonly A[], path: string, award: string): A | undefined {
  const codes = path.split('/').filter(Boolean);
  return allocations
    .filter((allocation) => allocation.award === award && codes.includes(allocation.unitCode))
    .sort((a, b) => codes.indexOf(b.unitCode) - codes.indexOf(a.unitCode))[0];
}
