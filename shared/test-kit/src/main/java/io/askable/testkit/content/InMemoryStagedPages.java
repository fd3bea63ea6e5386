package io.askable.testkit.content;

import io.askable.content.CrawledPage;
import io.askable.content.StagedPages;
import io.askable.jobs.JobId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Staged pages in a map. */
public final class InMemoryStagedPages implements StagedPages {

    private final Map<JobId, Staged> pages = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public InMemoryStagedPages(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Void> stage(JobId job, CrawledPage page) {
        return Uni.createFrom().voidItem().invoke(() -> pages.put(job, new Staged(page, clock.instant())));
    }

    @Override
    public Uni<Optional<CrawledPage>> find(JobId job) {
        return Uni.createFrom().item(() -> Optional.ofNullable(pages.get(job)).map(Staged::page));
    }

    @Override
    public Uni<Integer> sweep(int limit) {
        return Uni.createFrom().item(() -> {
            Instant dayAgo = clock.instant().minus(Duration.ofDays(1));
            List<JobId> old = pages.entrySet().stream()
                    .filter(entry -> entry.getValue().at().isBefore(dayAgo))
                    .map(Map.Entry::getKey)
                    .limit(limit)
                    .toList();
            old.forEach(pages::remove);
            return old.size();
        });
    }

    private record Staged(CrawledPage page, Instant at) {}
}
