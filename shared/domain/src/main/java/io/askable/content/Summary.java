package io.askable.content;

import java.util.List;

/** A post in brief. {@code keyPoints} are 3 to 5 where the post has as many. */
public record Summary(String text, List<String> keyPoints) {

    public Summary {
        keyPoints = List.copyOf(keyPoints);
    }
}
