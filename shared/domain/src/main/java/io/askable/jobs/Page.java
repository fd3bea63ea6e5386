package io.askable.jobs;

import java.util.List;
import java.util.Optional;

/** Some of many. {@code next} goes into the next call's {@code after}; absent on the last page. */
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }
}
