package io.askable.content;

import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/**
 * What readers asked in vain, without who asked; kept for 90 days after it was last asked. All fail with
 * {@link io.askable.jobs.DatabaseUnavailable}.
 */
public interface UnansweredQuestions {

    /** The same words about the same post are one question, whatever their case and signs. */
    Uni<Void> note(Owner owner, Optional<BlogUrl> post, String question);

    /** Last asked first. */
    Uni<List<UnansweredQuestion>> list(Owner owner, int limit);
}
