package io.askable.sites;

import java.time.LocalDate;

/**
 * One count.
 *
 * @param subject of what: a day, a question's or a post's id
 */
public record Tally(Owner owner, Counted what, String subject) {

    /** The count of a day (UTC). */
    public static Tally ofDay(Owner owner, Counted what, LocalDate day) {
        return new Tally(owner, what, day.toString());
    }
}
