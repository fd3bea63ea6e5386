package io.askable.worker.maintenance;

import io.askable.content.Publication;
import io.askable.content.Run;
import io.askable.content.RunStart;
import io.askable.content.Runs;
import io.askable.jobs.DatabaseUnavailable;
import io.askable.jobs.RunId;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.Set;

/** Runs, some of which cannot be shown for now; as long as there are such, none is swept. */
record RefusingRuns(Runs all, Set<RunId> unshowable) implements Runs {

    @Override
    public Uni<RunStart> begin(Owner owner, BlogUrl url) {
        return all.begin(owner, url);
    }

    @Override
    public Uni<Void> store(Run run) {
        return all.store(run);
    }

    @Override
    public Uni<Publication> publish(RunId run) {
        return unshowable.contains(run) ? refused() : all.publish(run);
    }

    @Override
    public Uni<Void> addAlias(Owner owner, BlogUrl canonical, BlogUrl alias) {
        return all.addAlias(owner, canonical, alias);
    }

    @Override
    public Uni<Integer> sweep(int limit) {
        return unshowable.isEmpty() ? all.sweep(limit) : refused();
    }

    private static <T> Uni<T> refused() {
        return Uni.createFrom().failure(new DatabaseUnavailable(new IOException("Refused")));
    }
}
