import { Chip } from "../../parts/chip.tsx";
import { KeyValueList, Section } from "../../parts/section.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { DayText, TermText } from "../records/day-text.tsx";
import { AddButton, LineButton } from "../records/line-button.tsx";
import type { LocationData } from "./location-data.ts";
import type { OpenIt } from "./location-panel-address.ts";
import { addressLine } from "./location-words.ts";

type Props = { data: LocationData; open: OpenIt };

const qualityTones = {
  counted: "neutral",
  estimated: "warn",
  averaged: "warn",
  unknown: "neutral",
} as const;

/** Participating pupils per count date, with how sure the number is and where it comes from. */
export function PupilSection({ data, open }: Props) {
  const words = useWords();
  const formats = useFormats();
  const own = words.locations;
  const can = data.participations.length > 0;
  const add = can && <AddButton label={own.addPupils} onClick={() => open("pupils", null)} />;
  return (
    <Section title={own.pupils} aside={add}>
      {data.pupils.length === 0 && (
        <p className="muted small">{can ? own.noPupils : own.noPupilsBefore}</p>
      )}
      <KeyValueList
        labelWidth={88}
        items={data.pupils.map((count) => ({
          key: count.id,
          label: <DayText day={count.countedOn} />,
          value: (
            <>
              <LineButton onClick={() => open("pupils", count.id)}>
                <strong className="numbers">{formats.number(count.pupils)}</strong>
              </LineButton>{" "}
              <span className="muted small">{count.source}</span>
            </>
          ),
          aside: (
            <Chip tone={qualityTones[count.quality]}>{words.codes.quality[count.quality]}</Chip>
          ),
        }))}
      />
    </Section>
  );
}

/** Name, type, municipality, provider or board and address, with what held before. */
export function DetailsSection({ data, open }: Props) {
  const words = useWords();
  const { fields, locations, shortTypes } = words;
  const { location, versions } = data;
  const current = versions.find(({ id }) => id === location.versionId) ?? versions[0];
  if (!current) return null;
  const others = versions.filter((version) => version !== current);
  const facts = [
    { key: "name", label: fields.name, value: current.name },
    { key: "type", label: fields.type, value: words.codes.locationType[current.type] },
    { key: "municipality", label: fields.municipalityCode, value: current.municipalityName },
    {
      key: "organisation",
      label: location.kind === "school" ? locations.board : locations.provider,
      value: current.organisationName,
    },
    { key: "address", label: locations.address, value: addressLine(current) },
    {
      key: "validity",
      label: fields.validFrom,
      value: (
        <LineButton onClick={() => open("version", current.id)}>
          <TermText from={current.validFrom} until={current.validUntil} />
        </LineButton>
      ),
    },
  ];
  const earlier = others.map((version) => ({
    key: version.id,
    label: <DayText day={version.validFrom} />,
    value: (
      <LineButton onClick={() => open("version", version.id)}>
        {version.name}{" "}
        <span className="muted">
          {[shortTypes[version.type], version.municipalityName, version.organisationName]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </LineButton>
    ),
  }));
  return (
    <Section
      title={locations.details}
      aside={<AddButton label={locations.changeFrom} onClick={() => open("version", null)} />}
    >
      <KeyValueList items={[...facts.filter(({ value }) => value), ...earlier]} />
    </Section>
  );
}

/** Numbers in the national child-care register. */
export function RegistrationSection({ data, open }: Props) {
  const words = useWords();
  const formats = useFormats();
  const own = words.locations;
  return (
    <Section
      title={own.registration}
      aside={<AddButton label={own.addRegistration} onClick={() => open("registration", null)} />}
    >
      {data.registrations.length === 0 && <p className="muted small">{own.noRegistration}</p>}
      <KeyValueList
        labelWidth={88}
        items={data.registrations.map((row) => ({
          key: row.id,
          label: (
            <LineButton onClick={() => open("registration", row.id)}>
              <span className="numbers">{row.lrkNumber}</span>
            </LineButton>
          ),
          value: (
            <>
              {row.registerType}
              {row.childPlaces !== null && (
                <span className="muted">
                  {" · "}
                  {own.childPlaces(formats.number(row.childPlaces))}
                </span>
              )}
              {row.validUntil && (
                <span className="muted small"> {own.until(formats.day(row.validUntil))}</span>
              )}
            </>
          ),
          aside: row.preschoolEducation === "yes" && <Chip tone="accent">{own.ve}</Chip>,
        }))}
      />
    </Section>
  );
}

/** Who has which role at this location. */
export function PeopleSection({ data, open }: Props) {
  const words = useWords();
  const formats = useFormats();
  const own = words.locations;
  return (
    <Section
      title={own.people}
      aside={<AddButton label={own.addPerson} onClick={() => open("role", null)} />}
    >
      {data.roles.length === 0 && <p className="muted small">{own.noPeople}</p>}
      <KeyValueList
        labelWidth={132}
        items={data.roles.map((role) => {
          const person = data.people.find(({ id }) => id === role.contactPersonId);
          return {
            key: role.id,
            label: role.role,
            value: (
              <>
                <LineButton onClick={() => open("role", role.id)}>{role.contactName}</LineButton>
                <div className="muted small">
                  {role.validUntil
                    ? own.until(formats.day(role.validUntil))
                    : person?.lastCheckedOn && own.checkedOn(formats.day(person.lastCheckedOn))}
                </div>
              </>
            ),
          };
        })}
      />
    </Section>
  );
}

/** Awards of grants to this location. */
export function AwardSection({ data, open }: Props) {
  const words = useWords();
  const formats = useFormats();
  const own = words.locations;
  return (
    <Section
      title={own.grants}
      aside={<AddButton label={own.addAward} onClick={() => open("award", null)} />}
    >
      {data.awards.length === 0 && <p className="muted small">{own.noAwards}</p>}
      <KeyValueList
        labelWidth={88}
        items={data.awards.map((award) => ({
          key: award.id,
          label: <DayText day={award.decidedOn} />,
          value: (
            <>
              <LineButton onClick={() => open("award", award.id)}>
                {words.codes.awardCategory[award.category]}
              </LineButton>{" "}
              <span className="muted small">{award.trancheName}</span>
            </>
          ),
          aside: award.withdrawnOn ? (
            <Chip tone="bad">{own.withdrawn(formats.day(award.withdrawnOn))}</Chip>
          ) : (
            award.amountCents !== null && (
              <span className="numbers">{formats.euros(award.amountCents)}</span>
            )
          ),
        }))}
      />
    </Section>
  );
}

/** The own short name and notes. */
export function OwnSection({ data, open }: Props) {
  const words = useWords();
  const { location } = data;
  const own = words.locations;
  const items = [
    { key: "short", label: words.fields.shortName, value: location.shortName },
    { key: "notes", label: words.fields.notes, value: location.notes },
  ].filter(({ value }) => value);
  return (
    <Section
      title={own.own}
      aside={
        <LineButton onClick={() => open("own", location.id)}>{words.records.correct}</LineButton>
      }
    >
      {items.length === 0 && <p className="muted small">{own.noNotes}</p>}
      <KeyValueList items={items} />
    </Section>
  );
}
