package io.askable.jobs;

import java.time.Instant;

/** How far the present run is. {@code percent} is 0 to 100. */
public record Progress(Stage stage, int percent, Instant at) {

    public Progress {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("Progress is 0 to 100 percent, not " + percent);
        }
    }

    public static Progress begin(Stage stage, Instant at) {
        return new Progress(stage, stage.percent(), at);
    }
}
