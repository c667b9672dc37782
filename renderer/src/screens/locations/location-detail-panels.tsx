import type { ReactNode } from "react";
import type { Field } from "../../parts/form/fields.ts";
import { Notice } from "../../parts/states.tsx";
import { useWords } from "../../words/use-words.ts";
import { localToday } from "../records/open-chip.tsx";
import type { FormSpec } from "../records/record-kinds.ts";
import { RecordPanel } from "../records/record-panel.tsx";
import { valuesFrom } from "../records/record-values.ts";
import { changedValues, correctRecord, createRecord } from "../records/store-record.ts";
import { locationsOf } from "./location-crumb.ts";
import type { VersionValues } from "./location-forms.ts";
import {
  useOwnForm,
  useRegistrationForm,
  useVersionForm,
  versionValues,
} from "./location-forms.ts";
import type { LocationPanelProps } from "./missing-panel.tsx";
import { MissingPanel } from "./missing-panel.tsx";

type ChangeValues = VersionValues & { validFrom: string | null };

/** A change of a location from a day on, or the correction of a version. */
export function VersionPanel(props: LocationPanelProps) {
  const { data, panel, close } = props;
  const words = useWords();
  const { location, versions } = data;
  const form = useVersionForm(location.kind);
  const own = words.locations;
  if (panel.key !== null) {
    const version = versions.find(({ id }) => id === panel.key);
    if (!version) return <MissingPanel close={close} />;
    return (
      <RecordPanel
        noun="locationVersion"
        recordKey={version.id}
        title={own.correctVersion}
        path={locationsOf(location, close)}
        form={form}
        initial={versionValues(version)}
        onClose={close}
        keep={versions.length === 1}
      />
    );
  }
  return <ChangeFromPanel {...props} taken={{}} intro={<Notice>{own.changeFromText}</Notice>} />;
}

type ChangeFromProps = LocationPanelProps & {
  /** Values that are filled in already; the others are those that hold today. */
  taken: Partial<VersionValues>;
  intro: ReactNode;
};

/** A change of a location from a day on, with some of the new values filled in. */
export function ChangeFromPanel({ data, close, taken, intro }: ChangeFromProps) {
  const words = useWords();
  const { location, versions } = data;
  const form = useVersionForm(location.kind);
  const current = versions.find(({ id }) => id === location.versionId) ?? versions[0];
  if (!current) return <MissingPanel close={close} />;
  const initial = { ...versionValues(current), ...taken, validFrom: localToday() };
  const from: Field<ChangeValues> = {
    kind: "day",
    name: "validFrom",
    label: words.fields.validFrom,
    required: true,
  };
  const withDay: FormSpec<ChangeValues> = {
    blank: initial,
    // Every field of a version is one of a version with its first day.
    fields: [from, ...(form.fields as unknown as Field<ChangeValues>[])],
  };
  const store = ({ validFrom, ...values }: ChangeValues) => {
    const change = changedValues(versionValues(current), values);
    return createRecord("locationVersion", { id: location.id, validFrom, change }, words);
  };
  return (
    <RecordPanel
      noun="locationVersion"
      recordKey={null}
      title={words.locations.changeFromTitle}
      path={locationsOf(location, close)}
      form={withDay}
      store={store}
      onClose={close}
      intro={intro}
    />
  );
}

/** A number in the child-care register. */
export function RegistrationPanel({ data, panel, close }: LocationPanelProps) {
  const words = useWords();
  const form = useRegistrationForm(data.location.id);
  const row = data.registrations.find(({ id }) => id === panel.key);
  if (panel.key !== null && !row) return <MissingPanel close={close} />;
  return (
    <RecordPanel
      noun="registration"
      recordKey={panel.key}
      title={row ? `LRK ${row.lrkNumber}` : words.locations.newRegistration}
      path={locationsOf(data.location, close)}
      form={form}
      {...(row ? { initial: valuesFrom(form, row) } : {})}
      onClose={close}
    />
  );
}

/** The own short name, number and notes of a location; and its removal. */
export function OwnPanel({ data, close }: LocationPanelProps) {
  const words = useWords();
  const form = useOwnForm(data.location.kind);
  return (
    <RecordPanel
      noun="location"
      recordKey={data.location.id}
      title={words.locations.correctOwn}
      path={locationsOf(data.location, close)}
      form={form}
      initial={valuesFrom(form, data.location)}
      withoutHistory
      onClose={close}
    />
  );
}

type CloseValues = { closedOn: string | null; reason: string | null };

/** Closes a location on a day. */
export function ClosePanel({ data, close }: LocationPanelProps) {
  const words = useWords();
  const { location } = data;
  const { fields, locations, places } = words;
  const form: FormSpec<CloseValues> = {
    blank: { closedOn: location.closedOn ?? localToday(), reason: null },
    fields: [
      {
        kind: "day",
        name: "closedOn",
        label: fields.closedOn,
        help: places.closedHelp,
        required: true,
      },
      { kind: "text", name: "reason", label: fields.reason, maxLength: 400 },
    ],
    check: ({ closedOn }) =>
      closedOn && location.openedOn && closedOn < location.openedOn
        ? { field: "closedOn", text: places.closedBeforeOpened }
        : null,
  };
  const store = ({ closedOn, reason }: CloseValues) =>
    correctRecord("location", location.id, { closedOn }, reason, words);
  return (
    <RecordPanel
      noun="location"
      recordKey={null}
      title={locations.closeTitle}
      path={locationsOf(location, close)}
      form={form}
      store={store}
      onClose={close}
      intro={<Notice>{locations.closeText}</Notice>}
    />
  );
}
