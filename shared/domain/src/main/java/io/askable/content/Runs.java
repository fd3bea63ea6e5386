package io.askable.content;

import io.askable.jobs.RunId;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Uni;

/**
 * How a run reaches its readers: begin, store, (the job's finish commits it,) publish. Each step may be repeated; readers see
 * the old run or the new one, whole. All fail with {@link io.askable.jobs.DatabaseUnavailable}.
 */
public interface Runs {

    /** Takes the next number of the post, making the post's anchor if there is none. Unseen by readers. */
    Uni<RunStart> begin(Owner owner, BlogUrl url);

    /** Writes all documents of the run under its id. Unseen by readers; repeating it changes nothing. */
    Uni<Void> store(Run run);

    /** Shows a stored run to readers unless a newer one is shown. To be called only once the run's job is finished. */
    Uni<Publication> publish(RunId run);

    /** Reads by {@code alias} give the post at {@code canonical} from now on, once that is published. */
    Uni<Void> addAlias(Owner owner, BlogUrl canonical, BlogUrl alias);

    /** Deletes documents of runs that are not shown and an hour old, and of removed posts; at most {@code limit} runs. */
    Uni<Integer> sweep(int limit);
}
