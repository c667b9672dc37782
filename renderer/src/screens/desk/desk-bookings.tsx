import type { DeskBooking } from "../../../../db/model/voucher.ts";
import { Button } from "../../parts/button.tsx";
import { Section } from "../../parts/section.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { NotIssuedChip } from "./desk-outcome.tsx";

type DeskBookingsProps = {
  bookings: readonly DeskBooking[];
  /** Whether the editions are worth telling apart. */
  withEdition: boolean;
  onNewMember: (booking: DeskBooking) => void;
  onTakeBack: (booking: DeskBooking) => void;
};

/** The last ten bookings of the branch, each to be put right. */
export function DeskBookings(props: DeskBookingsProps) {
  const words = useWords().desk;
  return (
    <Section title={words.lastTen} flush>
      {props.bookings.length === 0 ? (
        <p className="muted desk-none">{words.noBookings}</p>
      ) : (
        <ul className="desk-bookings">
          {props.bookings.map((booking) => (
            <BookingLine key={booking.movementId} booking={booking} screen={props} />
          ))}
        </ul>
      )}
    </Section>
  );
}

type BookingLineProps = { booking: DeskBooking; screen: DeskBookingsProps };

function BookingLine({ booking, screen }: BookingLineProps) {
  const words = useWords().desk;
  const formats = useFormats();
  const name = useBookingName(booking);
  return (
    <li className="desk-booking">
      <span className="muted numbers">{formats.day(booking.movedOn)}</span>
      <span className="desk-booking-what">
        <strong className="numbers">{name}</strong>
        {screen.withEdition && booking.edition && (
          <span className="muted small">{booking.edition}</span>
        )}
        {booking.wasIssued === false && <NotIssuedChip />}
      </span>
      <span className="row desk-booking-buttons">
        {booking.quantity === 1 && (
          <Button
            small
            aria-pressed={booking.newMember}
            {...(booking.newMember ? { icon: "check" as const } : {})}
            aria-label={words.newMemberOf(name)}
            onClick={() => screen.onNewMember(booking)}
          >
            {words.newMember}
          </Button>
        )}
        <Button
          small
          tone="quiet"
          icon="undo"
          aria-label={words.takeBackOf(name)}
          onClick={() => screen.onTakeBack(booking)}
        >
          {words.takeBack}
        </Button>
      </span>
    </li>
  );
}

/** What a booking is called: the number of its voucher, or how many suitcases without one. */
export function useBookingName({ voucher, quantity }: DeskBooking): string {
  const words = useWords().desk;
  if (voucher) return voucher;
  return quantity === 1 ? words.noVoucher : words.suitcases(quantity);
}
