/** The one question "please sign in again", shared by every request that was answered 401 meanwhile. */
import { useSyncExternalStore } from 'react';

let pending: { resolve(): void } | null = null;
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

/** Opens the dialog; resolves when the same person is signed in again. */
export function askToSignInAgain(): Promise<void> {
  return new Promise((resolve) => {
    pending = { resolve };
    tell();
  });
}

/** Closes the dialog and lets the waiting requests go on. */
export function signedInAgain(): void {
  const waiting = pending;
  pending = null;
  tell();
  waiting?.resolve();
}

/** Whether the dialog is open. */
export function useSignInAsked(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => pending !== null,
  );
}
