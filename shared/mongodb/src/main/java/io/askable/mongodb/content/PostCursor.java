package io.askable.mongodb.content;

import com.mongodb.client.model.Filters;
import io.askable.content.Post;
import io.askable.jobs.Page;
import io.askable.mongodb.support.Conditions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Where a page of posts ended: when the last of it was published, and its id. */
record PostCursor(Instant publishedAt, String id) {

    /** Fails with {@link IllegalArgumentException} for what no page ever ended with. */
    static PostCursor parse(String text) {
        String[] parts = text.split("-", 2);
        if (parts.length != 2 || !parts[0].matches("\\d{1,15}")) {
            throw new IllegalArgumentException("Not the end of a page of posts");
        }
        return new PostCursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
    }

    /** @param found one more than {@code limit} where there is another page */
    static Page<Post> page(List<Post> found, int limit) {
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        List<Post> items = found.subList(0, limit);
        Post last = items.getLast();
        return new Page<>(
                items,
                Optional.of(last.run().publishedAt().toEpochMilli() + "-"
                        + last.id().value()));
    }

    /** Posts published earlier, or at the same moment with a lower id. */
    Bson beyond() {
        return Filters.or(
                Filters.lt("current_run.published_at", publishedAt),
                Conditions.all(Filters.eq("current_run.published_at", publishedAt), Filters.lt("_id", id)));
    }
}
