package io.askable.api.ask;

import io.askable.api.search.OwnerCache;
import io.askable.content.BlogId;
import io.askable.content.Embedding;
import io.askable.content.OwnedPassage;
import io.askable.content.Posts;
import io.askable.sites.Owner;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The passages of all posts of an owner. Each change makes a new one, so that an answer sees one state. */
record OwnerPassages(Map<BlogId, List<OwnedPassage>> byPost) {
    static final OwnerPassages NONE = new OwnerPassages(Map.of());

    /** Objects around texts and floats, roughly. */
    private static final long OVERHEAD = 200;

    /** A post published anew replaces all its former passages. */
    OwnerPassages with(List<OwnedPassage> published) {
        if (published.isEmpty()) {
            return this;
        }
        Map<BlogId, List<OwnedPassage>> all = new HashMap<>(byPost);
        all.putAll(published.stream().collect(Collectors.groupingBy(OwnedPassage::blogId)));
        return new OwnerPassages(all);
    }

    OwnerPassages without(Collection<BlogId> gone) {
        Map<BlogId, List<OwnedPassage>> rest = new HashMap<>(byPost);
        gone.forEach(rest::remove);
        return new OwnerPassages(rest);
    }

    List<OwnedPassage> all() {
        return byPost.values().stream().flatMap(List::stream).toList();
    }

    /** Those nearest to a question; where some have no vector of its model, all, because they could not be compared. */
    List<OwnedPassage> nearest(Embedding question, int limit) {
        List<OwnedPassage> all = all();
        boolean isComparable = all.stream().allMatch(passage -> isComparable(passage, question));
        return isComparable
                ? all.stream()
                        .sorted(Comparator.comparingDouble(
                                passage -> -vector(passage).cosine(question)))
                        .limit(limit)
                        .toList()
                : all;
    }

    long bytes() {
        return byPost.values().stream()
                .flatMap(List::stream)
                .mapToLong(OwnerPassages::bytes)
                .sum();
    }

    private static long bytes(OwnedPassage owned) {
        int floats = owned.passage()
                .embedding()
                .map(embedding -> embedding.vector().length)
                .orElse(0);
        return OVERHEAD + 2L * owned.passage().text().length() + (long) Float.BYTES * floats;
    }

    private static boolean isComparable(OwnedPassage owned, Embedding question) {
        return owned.passage()
                .embedding()
                .filter(embedding -> embedding.model().equals(question.model()))
                .isPresent();
    }

    private static Embedding vector(OwnedPassage owned) {
        return owned.passage().embedding().orElseThrow();
    }

    /** Reads them from the store. */
    record Source(Posts posts, int maxPassages) implements OwnerCache.Source<OwnerPassages> {
        @Override
        public Uni<OwnerPassages> read(Owner owner, Instant since, Optional<OwnerPassages> known) {
            return posts.listPassages(owner, since, maxPassages).map(known.orElse(NONE)::with);
        }

        @Override
        public long bytes(OwnerPassages value) {
            return value.bytes();
        }
    }
}
