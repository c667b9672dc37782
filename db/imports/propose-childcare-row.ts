import type {
  ChildcareFields,
  ChildcareLocation,
  RegistrationFields,
} from "./propose-childcare-fields.ts";
import type { ProposedRow } from "./propose-row.ts";

/** What an import would do with one number of the register of childcare, which is its key. */
export interface ProposedChildcare extends ProposedRow {
  readonly entryId: string | null;
  readonly registrationId: string | null;
  /** The location that is there already; the rows of a new one share their `group`. */
  readonly locationId: string | null;
  readonly group: string;
  /** Whether the number is in the register after the import. */
  readonly state: "present" | "vanished";
  /** The entry as it will be; null when the file no longer has it. */
  readonly fields: ChildcareFields | null;
  /** What of the location is new or changes. */
  readonly location: Partial<ChildcareLocation>;
  /** A provider that got another name in the register. */
  readonly renamed: { readonly number: string; readonly from: string; readonly to: string } | null;
  /** What of the registration is new or changes. */
  readonly registration: Partial<RegistrationFields>;
}
