package io.askable.api.ask;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** From how much a reader's question is answered. */
@ConfigMapping(prefix = "askable.ask")
public interface AskConfig {
    /** How many passages, the best ones, the answer is made from, 1 to 20; default 6. More costs model tokens and focus. */
    @WithDefault("6")
    @Min(1)
    @Max(20)
    int passages();

    /**
     * How many passages of all posts, the nearest ones, are weighed word by word when no post is named, 10 to 5,000; default 200.
     * More finds answers in unexpected places and takes longer.
     */
    @WithDefault("200")
    @Min(10)
    @Max(5_000)
    int candidates();
}
