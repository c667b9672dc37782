import type { ButtonHTMLAttributes, Ref } from "react";
import "./button.css";
import { classNames } from "./class-names.ts";
import type { IconName } from "./icons.tsx";
import { Icon } from "./icons.tsx";

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** One `primary` per screen; `quiet` has no border; `danger` takes something away. */
  tone?: "plain" | "primary" | "quiet" | "danger";
  icon?: IconName;
  /** Shows that work goes on; the button cannot be pressed meanwhile. */
  busy?: boolean;
  small?: boolean;
  ref?: Ref<HTMLButtonElement>;
};

/** A button with words, of the height of a field. */
export function Button({ tone = "plain", icon, busy, small, ...rest }: ButtonProps) {
  const { className, children, disabled, ...attributes } = rest;
  return (
    <button
      type="button"
      {...attributes}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={classNames("button", `button-${tone}`, small && "button-small", className)}
    >
      {icon && <Icon name={icon} size={15} />}
      {children}
    </button>
  );
}

type IconButtonProps = Omit<ButtonProps, "children" | "icon"> & { label: string; icon: IconName };

/** A square button with only a drawing; its label is read out and shown when pointed at. */
export function IconButton({ label, icon, className, ...rest }: IconButtonProps) {
  return (
    <Button
      tone="quiet"
      {...rest}
      className={classNames("button-icon", className)}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </Button>
  );
}

/** A key or key combination as it stands on the keyboard. */
export function Kbd({ children }: { children: string }) {
  return <kbd className="kbd">{children}</kbd>;
}
