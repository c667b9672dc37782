import { useWords } from "../../words/use-words.ts";
import {
  choicesOf,
  useClinicChoices,
  useLocationChoices,
  useOrganisationChoices,
} from "../records/choices.ts";
import { TermText } from "../records/day-text.tsx";
import { localToday } from "../records/open-chip.tsx";
import { PartList } from "../records/part-list.tsx";
import { useRecords } from "../records/record-client.ts";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";
import { createRecord } from "../records/store-record.ts";

type Role = RowOf<"contactRole">;
type RoleValues = NewValues<"contactRole"> & { placeKind: string | null };

/** The dated roles of a contact person, each at one location, organisation or clinic. */
export function PersonRoles({ person }: { person: RowOf<"contactPerson"> }) {
  const words = useWords();
  const own = words.reference;
  const { data } = useRecords("contactRole", { contactPersonId: person.id });
  const store = ({ placeKind: _ofTheForm, ...draft }: RoleValues) =>
    createRecord("contactRole", draft, words);
  return (
    <PartList
      noun="contactRole"
      title={own.roles}
      addLabel={own.addRole}
      empty={own.noRoles}
      rows={data}
      keyOf={(row) => row.id}
      nameOf={(row) => `${row.role}, ${row.placeName}`}
      form={useRoleForm(person.id)}
      correct={useStoredRoleForm()}
      store={store}
      line={(row) => ({
        label: row.role,
        value: (
          <>
            {row.placeName}
            <div className="muted small">
              <TermText from={row.validFrom} until={row.validUntil} />
            </div>
          </>
        ),
      })}
    />
  );
}

function useRoleForm(contactPersonId: string): FormSpec<RoleValues> {
  const words = useWords();
  const locations = useLocationChoices();
  const organisations = useOrganisationChoices();
  const clinics = useClinicChoices();
  const { fields, reference } = words;
  return {
    blank: {
      contactPersonId,
      role: null,
      placeKind: "location",
      locationId: null,
      organisationId: null,
      clinicId: null,
      validFrom: localToday(),
      validUntil: null,
    },
    fields: [
      {
        kind: "text",
        name: "role",
        label: fields.role,
        help: words.locations.roleHelp,
        required: true,
        maxLength: 200,
      },
      {
        kind: "choice",
        name: "placeKind",
        label: reference.place,
        options: choicesOf(reference.placeKinds),
        required: true,
      },
      {
        kind: "record",
        name: "locationId",
        label: fields.locationId,
        options: locations.find,
        required: true,
        when: ({ placeKind }) => placeKind === "location",
      },
      {
        kind: "record",
        name: "organisationId",
        label: fields.organisationId,
        options: organisations,
        required: true,
        when: ({ placeKind }) => placeKind === "organisation",
      },
      {
        kind: "record",
        name: "clinicId",
        label: fields.clinicId,
        options: clinics,
        required: true,
        when: ({ placeKind }) => placeKind === "clinic",
      },
      { kind: "day", name: "validFrom", label: fields.validFrom, required: true },
    ],
  };
}

/** A stored role keeps its place: somebody who moves gets a new role there. */
function useStoredRoleForm(): FormSpec<object> {
  const { fields, locations, records } = useWords();
  const form: FormSpec<Pick<Role, "role" | "validFrom" | "validUntil">> = {
    blank: { role: "", validFrom: "", validUntil: null },
    fields: [
      {
        kind: "text",
        name: "role",
        label: fields.role,
        help: locations.roleHelp,
        required: true,
        maxLength: 200,
      },
      { kind: "day", name: "validFrom", label: fields.validFrom, required: true },
      { kind: "day", name: "validUntil", label: fields.validUntil },
    ],
    check: ({ validFrom, validUntil }) =>
      validUntil && validUntil < validFrom
        ? { field: "validUntil", text: records.endBeforeStart }
        : null,
  };
  // A list of parts does not care which fields a stored one has.
  return form as unknown as FormSpec<object>;
}
