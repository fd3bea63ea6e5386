package io.askable.api.questions;

import io.askable.content.Post;
import io.askable.content.Summary;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a page may tell about its post. {@code questionCount} counts all there are, however few were asked for. */
public record BlogInfo(
        String id,
        String title,
        String url,
        Optional<String> author,
        Optional<LocalDate> publishedDate,
        int questionCount,
        Optional<String> summary,
        List<String> keyPoints) {
    static BlogInfo of(Post post, int questionCount, Optional<Summary> summary) {
        return new BlogInfo(
                post.id().value(),
                post.title(),
                post.url().value(),
                post.author(),
                post.publishedDate(),
                questionCount,
                summary.map(Summary::text),
                summary.map(Summary::keyPoints).orElse(List.of()));
    }
}
