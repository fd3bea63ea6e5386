package io.askable.content;

import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A post that readers can see; one without a shown run does not exist for them.
 *
 * @param aliases other addresses that lead here
 * @param etag as the site sent it with the shown content
 * @param lastModified as the site sent it with the shown content
 * @param questionIds of the shown run, in order
 * @param curation its publisher's say over them
 */
public record Post(
        BlogId id,
        BlogUrl url,
        List<BlogUrl> aliases,
        Owner owner,
        String title,
        Optional<String> author,
        Optional<String> language,
        Optional<LocalDate> publishedDate,
        int wordCount,
        Optional<String> etag,
        Optional<String> lastModified,
        ShownRun run,
        List<QuestionId> questionIds,
        Curation curation) {

    public Post {
        aliases = List.copyOf(aliases);
        questionIds = List.copyOf(questionIds);
    }

    /** Names what readers see of it: another run, or another say of its publisher, is another version. */
    public String version() {
        return run.id().value() + "." + curation.version();
    }
}
