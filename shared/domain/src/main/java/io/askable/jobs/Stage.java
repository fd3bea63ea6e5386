package io.askable.jobs;

import java.util.Locale;

/** The steps of one post, in order; {@link #percent()} is how far a run is when the step begins. */
public enum Stage {
    FETCH(5),
    EXTRACT(20),
    SUMMARISE(30),
    WRITE(45),
    EMBED(75),
    STORE(90),
    PUBLISH(97);

    private final int percent;

    Stage(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }

    /** Lower case, as stored and sent. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Stage ofWireName(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
