/** Whether the server answers; set by the http client, shown in the app bar. */
import { useSyncExternalStore } from 'react';

let up = true;
const listeners = new Set<() => void>();

export function setConnection(next: boolean): void {
  if (next === up) return;
  up = next;
  listeners.forEach((listener) => listener());
}

export function useConnection(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => up,
  );
}
