/** Draws a component with the office's own React and theme, inside a router whose address can be read. */
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { DisplayProvider } from '@admin/theme/display';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const open: { root: Root; container: HTMLElement }[] = [];

export interface Drawn {
  container: HTMLElement;
  address(): string;
}

/** Draws it; `clear` takes it away again. */
export function draw(what: ReactNode): Drawn {
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  let address = '';
  const Address = () => {
    const { pathname, search } = useLocation();
    address = pathname + search;
    return null;
  };
  open.push({ root, container });
  act(() =>
    root.render(
      <DisplayProvider>
        <MemoryRouter future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
          <Address />
          {what}
        </MemoryRouter>
      </DisplayProvider>,
    ),
  );
  return { container, address: () => address };
}

/** What a person does, with everything that follows from it drawn. */
export function doing(what: () => void): void {
  act(what);
}

/** Lets what was promised meanwhile happen, and be drawn. */
export async function settled(): Promise<void> {
  await act(async () => {
    await Promise.resolve();
  });
}

/** Takes everything drawn away. */
export function clear(): void {
  for (const { root, container } of open.splice(0)) {
    act(() => root.unmount());
    container.remove();
  }
}
