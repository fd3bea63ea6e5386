package io.askable.benchmarks.chaos;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;

/**
 * One event of a job's outbox.
 *
 * @param fence absent on claims, which do not know it
 */
record StoredEvent(String type, Instant at, OptionalLong fence, Map<String, String> details) {

    boolean is(String name) {
        return type.equals("job." + name);
    }

    boolean endsTheJob() {
        return is("completed")
                || is("cancelled")
                || is("failed") && details.getOrDefault("final", "").equals("true");
    }
}
