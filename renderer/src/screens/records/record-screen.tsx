import type { ReactNode } from "react";
import { exportTable } from "../../export-table.ts";
import { Button } from "../../parts/button.tsx";
import { useCommand } from "../../parts/commands.ts";
import { Loaded } from "../../parts/error-note.tsx";
import type { IconName } from "../../parts/icons.tsx";
import { Page, PageHead } from "../../parts/page.tsx";
import { SidePanel } from "../../parts/side-panel.tsx";
import { EmptyState, Notice } from "../../parts/states.tsx";
import type { Column } from "../../parts/table/columns.ts";
import { DataTable } from "../../parts/table/data-table.tsx";
import { go, useAddress, withQuery } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import type { Filter } from "./record-client.ts";
import { useRecords } from "./record-client.ts";
import type { FormSpec, NounName, RowOf } from "./record-kinds.ts";
import { RecordPanel } from "./record-panel.tsx";
import { valuesFrom } from "./record-values.ts";

export type RecordScreenProps<Name extends NounName, Values extends object> = {
  noun: Name;
  /** The address of the list; the key of the open record follows it. */
  base: string;
  title: string;
  lead?: ReactNode;
  icon: IconName;
  /** "Nieuwe vestiging": the button, and the title of the panel of a new record. */
  newLabel: string;
  columns: readonly Column<RowOf<Name>>[];
  filter?: Filter;
  keyOf: (row: RowOf<Name>) => string;
  nameOf: (row: RowOf<Name>) => string;
  /** The form of a new record. */
  form: FormSpec<Values>;
  /** Stores a new record in another way than as it is filled in; gives its key. */
  store?: (values: Values) => Promise<string>;
  /** The panel of an open record, when its form differs from that of a new one. */
  panel?: (row: RowOf<Name>, onClose: () => void) => ReactNode;
  /** Opens a row elsewhere, such as on a page of its own. */
  onOpen?: (row: RowOf<Name>) => void;
  empty: { title: string; text: string };
  /** Buttons before the one of a new record. */
  actions?: ReactNode;
  /** Between head and list: a strip with the stock, the other kinds. */
  above?: ReactNode;
  /** In the panel of an open record, below its form: what belongs to it, other actions. */
  extras?: (row: RowOf<Name>) => ReactNode;
  chips?: (row: RowOf<Name>) => ReactNode;
  /** After storing a new record; closes the panel unless told. */
  onCreated?: (key: string, values: Values) => void;
  /** Above the fields of a new record. */
  intro?: ReactNode;
  /** Tells the form of a new record apart from the one before it. */
  newKey?: string;
  initialSort?: { id: string; desc: boolean }[];
  /** Leaves the screen in a way of its own, so that the list itself is not exported. */
  ownExport?: boolean;
};

/**
 * The room of a kind of record: list with filters, columns and export; a panel to enter a new
 * record (Alt+N), to correct an open one, to read its history and to remove it. The open record is
 * in the address, so that other rooms can lead to it.
 */
export function RecordScreen<Name extends NounName, Values extends object>(
  props: RecordScreenProps<Name, Values>,
) {
  const { noun, base, title, newLabel, columns, keyOf } = props;
  const words = useWords();
  const address = useAddress();
  const depth = base.split("/").length - 1;
  const openKey = address.segments[depth] ?? null;
  const adding = openKey === null && address.query.has("nieuw");
  const query = useRecords(noun, props.filter);
  const add = () => go(`${base}?nieuw=1`);
  useCommand("new", adding ? null : add);
  const close = () => go(withQuery({ ...address, path: base }, { nieuw: null, van: null }));
  const open = props.onOpen ?? ((row) => go(`${base}/${encodeURIComponent(keyOf(row))}`));
  const row = query.data?.find((one) => keyOf(one) === openKey);
  const { onCreated, store } = props;
  const panel = adding ? (
    <RecordPanel
      key={`new ${props.newKey ?? ""}`}
      noun={noun}
      recordKey={null}
      title={newLabel}
      form={props.form}
      intro={props.intro}
      onClose={close}
      {...(onCreated ? { onStored: onCreated } : {})}
      {...(store ? { store } : {})}
    />
  ) : openKey !== null && query.data ? (
    <OpenRecord key={openKey} screen={props} row={row} onClose={close} />
  ) : null;
  return (
    <Page
      fill
      {...(row ? { crumb: props.nameOf(row) } : {})}
      head={
        <PageHead
          title={title}
          lead={props.lead}
          actions={
            <>
              {props.actions}
              <Button tone="primary" icon="plus" onClick={add}>
                {newLabel}
              </Button>
            </>
          }
        />
      }
      panel={panel}
    >
      {props.above}
      <Loaded query={query}>
        {(rows) => (
          <DataTable
            id={`${noun} ${base}`}
            label={title}
            columns={columns}
            rows={rows}
            rowKey={keyOf}
            openKey={openKey}
            remember
            onOpen={open}
            {...(props.ownExport
              ? {}
              : { onExport: (format, view) => exportTable(title, format, view) })}
            {...(props.initialSort ? { initialSort: props.initialSort } : {})}
            empty={
              <EmptyState
                icon={props.icon}
                title={props.empty.title}
                action={{ label: newLabel, run: add }}
              >
                {props.empty.text}
              </EmptyState>
            }
          />
        )}
      </Loaded>
      {query.data === undefined && <span className="unseen">{words.parts.loading}</span>}
    </Page>
  );
}

type OpenRecordProps<Name extends NounName, Values extends object> = {
  screen: RecordScreenProps<Name, Values>;
  row: RowOf<Name> | undefined;
  onClose: () => void;
};

function OpenRecord<Name extends NounName, Values extends object>(
  props: OpenRecordProps<Name, Values>,
) {
  const { screen, row, onClose } = props;
  const words = useWords().records;
  if (!row) {
    return (
      <SidePanel title={words.notFound} onClose={onClose}>
        <Notice tone="warn">{words.notFoundText}</Notice>
      </SidePanel>
    );
  }
  if (screen.panel) return screen.panel(row, onClose);
  return (
    <RecordPanel
      noun={screen.noun}
      recordKey={screen.keyOf(row)}
      title={screen.nameOf(row)}
      chips={screen.chips?.(row)}
      form={screen.form}
      initial={valuesFrom(screen.form, row)}
      onClose={onClose}
    >
      {screen.extras?.(row)}
    </RecordPanel>
  );
}
