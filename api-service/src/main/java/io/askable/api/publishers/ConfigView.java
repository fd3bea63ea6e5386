package io.askable.api.publishers;

import io.askable.sites.PublisherConfig;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A publisher's settings on the wire, both ways; what they mean says {@link PublisherConfig}. */
record ConfigView(
        @NotNull(message = "is 1 to 20")
        @Min(value = 1, message = "is 1 to 20")
        @Max(value = 20, message = "is 1 to 20")
        Integer questionsPerBlog,

        Optional<@Pattern(regexp = "[\\w.:/@-]{1,100}", message = "is 1 to 100 letters, digits and ._:/@-") String>
                model,
        Optional<@Min(value = 0, message = "is 0 to 1") @Max(value = 1, message = "is 0 to 1") Double> temperature,
        Optional<@Pattern(regexp = "[a-z]{2,3}", message = "is a language's tag, e.g. en") String> language,
        Optional<@Size(max = MAX_PROMPT, message = "is at most 2000 characters") String> customQuestionPrompt,
        Optional<@Size(max = MAX_PROMPT, message = "is at most 2000 characters") String> customSummaryPrompt,
        Optional<@Min(value = 1, message = "is 1 or more") Integer> dailyBlogLimit,
        Optional<@Min(value = 1, message = "is 1 or more") Integer> dailyAskLimit,
        Optional<@Min(value = 1, message = "is 1 or more") Integer> maxTotalBlogs,

        @NotNull(message = "is 0 or more")
        @Min(value = 0, message = "is 0 to 1000000")
        @Max(value = 1_000_000, message = "is 0 to 1000000")
        Integer thresholdBeforeProcessingBlog,

        @NotNull(message = "is a list") @Size(max = MAX_ENTRIES, message = "has at most 200 entries")
        List<@NotNull(message = "is text") @Size(min = 1, max = 500, message = "is 1 to 500 characters") String>
                whitelistedBlogUrls,

        @NotNull(message = "is a list") @Size(max = MAX_ENTRIES, message = "has at most 200 entries")
        List<
                        @NotNull(message = "is text")
                        @Pattern(
                                regexp = "[a-z][a-z-]*://[A-Za-z0-9.:-]{1,260}",
                                message = "is an origin as browsers write it, e.g. https://blog.example")
                        String>
                allowedOrigins) {
    private static final int MAX_PROMPT = 2_000;
    private static final int MAX_ENTRIES = 200;

    static ConfigView of(PublisherConfig config) {
        return new ConfigView(
                config.questionsPerBlog(),
                config.model(),
                config.temperature().isPresent()
                        ? Optional.of(config.temperature().getAsDouble())
                        : Optional.empty(),
                config.language(),
                config.customQuestionPrompt(),
                config.customSummaryPrompt(),
                boxed(config.dailyBlogLimit()),
                boxed(config.dailyAskLimit()),
                boxed(config.maxTotalBlogs()),
                config.thresholdBeforeProcessingBlog(),
                config.whitelistedBlogUrls(),
                config.allowedOrigins());
    }

    PublisherConfig toConfig() {
        return new PublisherConfig(
                questionsPerBlog,
                model,
                temperature.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                language,
                customQuestionPrompt,
                customSummaryPrompt,
                unboxed(dailyBlogLimit),
                unboxed(dailyAskLimit),
                unboxed(maxTotalBlogs),
                thresholdBeforeProcessingBlog,
                whitelistedBlogUrls,
                allowedOrigins);
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private static OptionalInt unboxed(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
