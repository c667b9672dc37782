import { useMemo } from "react";
import { personalDataIn } from "../../../../db/model/personal-data.ts";
import { useWords } from "../../words/use-words.ts";
import { classNames } from "../class-names.ts";
import { Icon } from "../icons.tsx";

/**
 * What is said of a free text that seems to hold personal data, such as a telephone number; null
 * when it holds none, or when the field is there for it. It warns and never stands in the way.
 */
export function usePrivacyWarning(field: string, text: string): string | null {
  const words = useWords().privacy;
  return useMemo(() => {
    const kinds = text === "" ? [] : personalDataIn(field, text);
    return kinds.length > 0 ? words.warning(kinds.map((kind) => words.kinds[kind])) : null;
  }, [field, text, words]);
}

/** The place of the warning below a text; it is always there, so that it is read out politely. */
export function PrivacyWarning({ id, text }: { id: string; text: string | null }) {
  return (
    <div className={classNames("field-privacy", text && "field-privacy-on")}>
      <p id={id} aria-live="polite">
        {text && (
          <>
            <Icon name="warning" size={14} />
            <span>{text}</span>
          </>
        )}
      </p>
    </div>
  );
}
