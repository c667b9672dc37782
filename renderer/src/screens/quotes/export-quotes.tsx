import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { type QuoteUse, quoteUseSchema } from "../../../../db/model/quote.ts";
import { api, client } from "../../api.ts";
import { Button } from "../../parts/button.tsx";
import { ErrorNote, Loaded } from "../../parts/error-note.tsx";
import { ChoicePicker } from "../../parts/pick/choice-picker.tsx";
import { periodText } from "../../parts/pick/period.ts";
import { PeriodPicker } from "../../parts/pick/period-picker.tsx";
import { ScopePicker } from "../../parts/pick/scope-picker.tsx";
import { Section } from "../../parts/section.tsx";
import { Notice } from "../../parts/states.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { saveFile } from "../../platform.ts";
import { Link, useAddress } from "../../router.tsx";
import { useSettings } from "../../store/settings.ts";
import { useWords } from "../../words/use-words.ts";
import type { ReportOptions } from "../figures/report-ask.ts";
import { findLocations, scopeOptions } from "../figures/report-pickers.tsx";
import { useReportAsk } from "../figures/reports-screen.tsx";
import { useRecords } from "../records/record-client.ts";

const formats = ["xlsx", "csv"] as const;
type Format = (typeof formats)[number];

/** What was asked last and what came of it. */
type Refused = { format: Format; error: unknown };

/** Takes quotes and highlights to a file for a use; tells which quotes stand in the way. */
export function ExportQuotes({ onClose }: { onClose: () => void }) {
  const words = useWords().quotes;
  const language = useSettings((settings) => settings.language);
  const options = useQuery({
    ...api.figure.options.queryOptions({ input: { language } }),
    placeholderData: keepPreviousData,
  });
  const place = useRef<HTMLDivElement>(null);
  const ready = options.data !== undefined;
  useEffect(() => {
    if (ready) place.current?.querySelector<HTMLElement>("button")?.focus();
  }, [ready]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc leaves, whatever inside has the focus
    <div
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <Section title={words.exportTitle}>
        <Loaded query={options}>{(data) => <ExportChoices options={data} />}</Loaded>
      </Section>
    </div>
  );
}

function ExportChoices({ options }: { options: ReportOptions }) {
  const words = useWords();
  const own = words.quotes;
  const language = useSettings((settings) => settings.language);
  const ask = useReportAsk(options, useAddress());
  const [asked, setAsked] = useState<{ use: QuoteUse; scope?: string; period?: typeof ask.period }>(
    { use: "report" },
  );
  const [refused, setRefused] = useState<Refused | null>(null);
  const consents = useRecords("quoteConsent").dataUpdatedAt;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed consent may lift the refusal
  useEffect(() => setRefused(null), [consents]);
  const scopes = useMemo(() => scopeOptions(options), [options]);
  const now = new Date().getFullYear();
  const { use, scope = ask.scope, period = ask.period } = asked;
  const change = (part: Partial<typeof asked>) => {
    setAsked({ ...asked, ...part });
    setRefused(null);
  };
  const save = async (format: Format, leaveOutBlocked: boolean) => {
    setRefused(null);
    try {
      const input = { use, scope, period: periodText(period), language, format, leaveOutBlocked };
      const file = await client.exporting.quotes(input);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const saved = await saveFile({ name: file.name, bytes, mimeType: file.type });
      if (saved) showToast({ text: own.exported(file.name) });
    } catch (error) {
      setRefused({ format, error });
    }
  };
  return (
    <div className="stack">
      <p className="muted small">{own.exportText}</p>
      <div className="row">
        <ChoicePicker
          label={words.fields.use}
          value={use}
          options={quoteUseSchema.options.map((key) => ({ key, label: words.codes.quoteUse[key] }))}
          onChange={(key) => change({ use: quoteUseSchema.parse(key) })}
        />
        <ScopePicker
          value={scope}
          options={scopes}
          search={findLocations}
          onChange={(chosen) => change({ scope: chosen })}
        />
        <PeriodPicker
          value={period}
          years={{ from: Math.min(now - 9, ...options.years), until: now + 1 }}
          onChange={(chosen) => change({ period: chosen })}
        />
        {formats.map((format) => (
          <Button key={format} icon="download" onClick={() => void save(format, false)}>
            {own.exportAs[format]}
          </Button>
        ))}
      </div>
      {refused && <Refusal refused={refused} leaveOut={() => void save(refused.format, true)} />}
    </div>
  );
}

function Refusal({ refused, leaveOut }: { refused: Refused; leaveOut: () => void }) {
  const own = useWords().quotes;
  const { code, data } = Object(refused.error) as { code?: unknown; data?: { detail?: unknown } };
  if (code !== "CONSENT_EXPIRED") return <ErrorNote error={refused.error} />;
  const detail = data?.detail;
  const blocked = own.blockedQuotes(typeof detail === "string" ? detail : undefined);
  return (
    <div role="alert">
      <Notice
        tone="bad"
        title={own.blockedTitle(blocked.length)}
        action={
          <Button small onClick={leaveOut}>
            {own.leaveOut}
          </Button>
        }
      >
        <ul className="plain-list">
          {blocked.map(({ id, text }) => (
            <li key={id}>
              <Link to={`/boekstart/citaten/${id}`}>{text}</Link>
            </li>
          ))}
        </ul>
        {own.blockedText}
      </Notice>
    </div>
  );
}
