import type { Field } from "../../parts/form/fields.ts";
import { useWords } from "../../words/use-words.ts";
import { useAwardForm } from "../grants/award-form.ts";
import { useContactChoices } from "../records/choices.ts";
import { localToday } from "../records/open-chip.tsx";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";
import { RecordPanel } from "../records/record-panel.tsx";
import { valuesFrom } from "../records/record-values.ts";
import { createRecord } from "../records/store-record.ts";
import { locationsOf } from "./location-crumb.ts";
import type { LocationPanelProps } from "./missing-panel.tsx";
import { MissingPanel } from "./missing-panel.tsx";

type RoleValues = NewValues<"contactRole">;
type NewRoleValues = RoleValues & NewValues<"contactPerson">;

/** The role of a person at this location: a person who is known, or somebody new. */
export function RolePanel(props: LocationPanelProps) {
  const row = props.data.roles.find(({ id }) => id === props.panel.key);
  if (props.panel.key === null) return <NewRole {...props} />;
  if (!row) return <MissingPanel close={props.close} />;
  return <StoredRole {...props} row={row} />;
}

const blankRole: RoleValues = {
  contactPersonId: null,
  role: null,
  locationId: null,
  organisationId: null,
  clinicId: null,
  validFrom: null,
  validUntil: null,
};

function NewRole({ data, close }: LocationPanelProps) {
  const words = useWords();
  const people = useContactChoices();
  const { fields, locations } = words;
  const isNew = (values: NewRoleValues) => values.contactPersonId === null;
  const person: Field<NewRoleValues>[] = [
    { kind: "text", name: "name", label: locations.newPersonName, maxLength: 200, when: isNew },
    { kind: "text", name: "function", label: fields.function, maxLength: 200, when: isNew },
    { kind: "text", name: "workEmail", label: fields.workEmail, maxLength: 200, when: isNew },
    { kind: "text", name: "workPhone", label: fields.workPhone, maxLength: 200, when: isNew },
  ];
  const form: FormSpec<NewRoleValues> = {
    blank: {
      ...blankRole,
      locationId: data.location.id,
      validFrom: localToday(),
      name: null,
      function: null,
      workEmail: null,
      workPhone: null,
      workAddress: null,
      lastCheckedOn: localToday(),
    },
    fields: [
      {
        kind: "text",
        name: "role",
        label: fields.role,
        help: locations.roleHelp,
        required: true,
        maxLength: 200,
      },
      {
        kind: "record",
        name: "contactPersonId",
        label: locations.somebodyKnown,
        help: locations.somebodyKnownHelp,
        options: people,
      },
      ...person,
      { kind: "day", name: "validFrom", label: fields.validFrom, required: true },
    ],
    check: ({ contactPersonId, name }) =>
      contactPersonId || name ? null : { field: "name", text: locations.nobodyChosen },
  };
  const store = async (values: NewRoleValues) => {
    const { name, workEmail, workPhone, workAddress, lastCheckedOn, ...rest } = values;
    const { function: work, contactPersonId, ...role } = rest;
    const draft = { name, function: work, workEmail, workPhone, workAddress, lastCheckedOn };
    const id = contactPersonId ?? (await createRecord("contactPerson", draft, words));
    return createRecord("contactRole", { ...role, contactPersonId: id }, words);
  };
  return (
    <RecordPanel
      noun="contactRole"
      recordKey={null}
      title={locations.newRole}
      path={locationsOf(data.location, close)}
      form={form}
      store={store}
      onClose={close}
    />
  );
}

type StoredRoleProps = LocationPanelProps & { row: RowOf<"contactRole"> };

function StoredRole({ data, close, row }: StoredRoleProps) {
  const { fields, records, locations } = useWords();
  const people = useContactChoices();
  const form: FormSpec<RoleValues> = {
    blank: blankRole,
    fields: [
      {
        kind: "text",
        name: "role",
        label: fields.role,
        help: locations.roleHelp,
        required: true,
        maxLength: 200,
      },
      {
        kind: "record",
        name: "contactPersonId",
        label: fields.contactPersonId,
        options: people,
        required: true,
      },
      { kind: "day", name: "validFrom", label: fields.validFrom, required: true },
      { kind: "day", name: "validUntil", label: fields.validUntil },
    ],
    check: ({ validFrom, validUntil }) =>
      validFrom && validUntil && validUntil < validFrom
        ? { field: "validUntil", text: records.endBeforeStart }
        : null,
  };
  return (
    <RecordPanel
      noun="contactRole"
      recordKey={row.id}
      title={`${row.role}: ${row.contactName}`}
      path={locationsOf(data.location, close)}
      form={form}
      initial={valuesFrom(form, row)}
      onClose={close}
    />
  );
}

/** An award to this location. */
export function AwardPanel({ data, panel, close }: LocationPanelProps) {
  const words = useWords();
  const form = useAwardForm(data.location.id);
  const row = data.awards.find(({ id }) => id === panel.key);
  if (panel.key !== null && !row) return <MissingPanel close={close} />;
  return (
    <RecordPanel
      noun="award"
      recordKey={panel.key}
      title={row ? words.codes.awardCategory[row.category] : words.grants.newAward}
      path={locationsOf(data.location, close)}
      form={form}
      {...(row ? { initial: valuesFrom(form, row) } : {})}
      onClose={close}
    />
  );
}
