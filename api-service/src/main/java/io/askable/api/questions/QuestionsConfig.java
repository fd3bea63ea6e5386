package io.askable.api.questions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How readers' pages get a post's questions. */
@ConfigMapping(prefix = "askable.questions")
public interface QuestionsConfig {
    /**
     * How long a page, or a cache on the way, may show a post's questions without asking again; default 60 s, 0 for always
     * asking. Longer saves requests and shows a new run that much later.
     */
    @WithDefault("60s")
    Duration maxAge();
}
