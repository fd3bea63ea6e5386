package io.askable.sites;

import java.time.LocalDate;

/**
 * One count.
 *
 * @param subject of what: a day, a question's or a post's id
 */
public record UsageCounter(Owner owner, CounterType what, String subject) {

    /** The count of a day (UTC). */
    public static UsageCounter ofDay(Owner owner, CounterType what, LocalDate day) {
        return new UsageCounter(owner, what, day.toString());
    }
}
