import { Select, TextInput } from "@mantine/core";
import type { FormEvent, KeyboardEvent } from "react";
import { useEffect, useRef, useState } from "react";
import { personCodeSchema, staffRoles } from "../../../../db/model/person.ts";
import type { Status } from "../../../../electron/contract/administration.ts";
import { api, client, queryClient, refreshAll } from "../../api.ts";
import { Button, Kbd } from "../../parts/button.tsx";
import { ErrorNote } from "../../parts/error-note.tsx";
import { ChoiceCards } from "../../parts/pick/choice-cards.tsx";
import { Progress } from "../../parts/states.tsx";
import { go } from "../../router.tsx";
import { useSettings } from "../../store/settings.ts";
import { useWords } from "../../words/use-words.ts";

type Content = "example" | "empty";
type Role = (typeof staffRoles)[number];
type Draft = { code: string; role: Role; content: Content; name: string };

/** Asks who works here and, when there is no administration yet, with which one to begin. */
export function BeginForm({ status }: { status: Status }) {
  const words = useWords().firstStart;
  const kept = useSettings((settings) => settings.personCode);
  const [draft, setDraft] = useState<Draft>({
    code: kept ?? "",
    role: "education_officer",
    content: "example",
    name: "",
  });
  const [badCode, setBadCode] = useState(false);
  const { begin, busy, trouble } = useBegin(status);
  const form = useRef<HTMLFormElement>(null);
  const isNew = status.state === "none";
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const put = (changes: Partial<Draft>) => {
    setDraft((now) => ({ ...now, ...changes }));
    if (changes.code !== undefined) setBadCode(false);
  };
  const goOn = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !isNew || !personCodeSchema.safeParse(draft.code).success) return;
    event.preventDefault();
    form.current?.querySelector<HTMLElement>("input[type=radio]:checked")?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = personCodeSchema.safeParse(draft.code);
    setBadCode(!code.success);
    if (code.success) void begin({ ...draft, code: code.data });
    else form.current?.querySelector("input")?.focus();
  };
  return (
    <form className="first-form" ref={form} onSubmit={submit} noValidate aria-label={words.form}>
      <Who draft={draft} badCode={badCode} onChange={put} onCodeKey={goOn} />
      {isNew && (
        <section>
          <h2>{words.withWhat}</h2>
          <ChoiceCards
            label={words.withWhat}
            disabled={busy}
            value={draft.content}
            onChange={(content) => put({ content: content as Content })}
            cards={[
              { key: "example", icon: "chart", title: words.example, text: words.exampleText },
              { key: "empty", icon: "plus", title: words.empty, text: words.emptyText },
            ]}
          />
        </section>
      )}
      {isNew && draft.content === "empty" && (
        <TextInput
          label={words.name}
          description={words.nameHelp}
          inputWrapperOrder={["label", "input", "description", "error"]}
          maxLength={120}
          value={draft.name}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
      )}
      {trouble !== null && <ErrorNote error={trouble} />}
      {busy ? (
        <Progress label={words.making[draft.content]} done={null} total={1} />
      ) : (
        <div className="row">
          <Button type="submit" tone="primary">
            {words.begin}
          </Button>
          <span className="muted small">
            <Kbd>Enter</Kbd> {words.keys}
          </span>
        </div>
      )}
    </form>
  );
}

type WhoProps = {
  draft: Draft;
  badCode: boolean;
  onChange: (changes: Partial<Draft>) => void;
  onCodeKey: (event: KeyboardEvent) => void;
};

function Who({ draft, badCode, onChange, onCodeKey }: WhoProps) {
  const words = useWords();
  const own = words.firstStart;
  return (
    <section>
      <h2>{own.who}</h2>
      <div className="first-who">
        <TextInput
          label={own.code}
          placeholder={own.codeShape}
          maxLength={12}
          autoComplete="off"
          spellCheck={false}
          error={badCode ? own.badCode : undefined}
          value={draft.code}
          onChange={(event) => onChange({ code: event.currentTarget.value.toUpperCase() })}
          onKeyDown={onCodeKey}
        />
        <Select
          label={own.role}
          allowDeselect={false}
          data={staffRoles.map((role) => ({ value: role, label: words.frame.roles[role] }))}
          value={draft.role}
          onChange={(role) => role && onChange({ role: role as Role })}
        />
      </div>
      <p className="muted small first-help">{own.whoHelp}</p>
    </section>
  );
}

/** Makes the administration when there is none, tells who works in it, and goes to Start. */
function useBegin(status: Status) {
  const change = useSettings((settings) => settings.change);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const begin = async ({ code, role, content, name }: Draft) => {
    setBusy(true);
    setTrouble(null);
    const { queryKey } = api.administration.status.queryOptions({ input: {} });
    try {
      if (status.state === "none") {
        const named = content === "empty" && name.trim() ? { name: name.trim() } : {};
        await client.administration.create({ content, ...named });
      }
      const known = await client.administration.identify({ code, role });
      change({ personCode: code });
      go("/", { replace: true });
      queryClient.setQueryData(queryKey, known);
      await refreshAll();
    } catch (error) {
      setTrouble(error);
      // The administration may be there by now; then only who works in it is still asked.
      await queryClient.invalidateQueries({ queryKey });
    } finally {
      setBusy(false);
    }
  };
  return { begin, busy, trouble };
}
