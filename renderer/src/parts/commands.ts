import { useEffect, useRef } from "react";
import { create } from "zustand";
import type { CommandId } from "../../../electron/contract/menu.ts";

type Handler = { current: () => void };
type Registered = Partial<Record<CommandId, readonly Handler[]>>;

const useRegistered = create<{ handlers: Registered }>()(() => ({ handlers: {} }));

/**
 * Carries out a menu command while the calling part is on the screen. The part that came last wins,
 * so a panel's "export" goes before that of the page under it. Null: the command is not offered.
 */
export function useCommand(id: CommandId, run: (() => void) | null): void {
  const handler = useRef<() => void>(() => undefined);
  const offered = run !== null;
  useEffect(() => {
    handler.current = run ?? (() => undefined);
  });
  useEffect(() => {
    if (!offered) return undefined;
    change(id, (handlers) => [...handlers, handler]);
    return () => change(id, (handlers) => handlers.filter((one) => one !== handler));
  }, [id, offered]);
}

function change(id: CommandId, make: (handlers: readonly Handler[]) => readonly Handler[]): void {
  useRegistered.setState(({ handlers }) => ({
    handlers: { ...handlers, [id]: make(handlers[id] ?? []) },
  }));
}

/** Carries out a command; false when nothing on the screen can. */
export function runCommand(id: CommandId): boolean {
  const handler = useRegistered.getState().handlers[id]?.at(-1);
  handler?.current();
  return handler !== undefined;
}

/** Whether something on the screen can carry out a command now. */
export function useCanRun(): (id: CommandId) => boolean {
  const handlers = useRegistered((state) => state.handlers);
  return (id) => (handlers[id]?.length ?? 0) > 0;
}
