package io.askable.testkit.content;

import io.askable.content.UnansweredQuestion;
import io.askable.content.UnansweredQuestions;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Questions in vain in a map. */
public final class InMemoryUnansweredQuestions implements UnansweredQuestions {

    private final Map<Key, UnansweredQuestion> questions = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public InMemoryUnansweredQuestions(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Void> note(Owner owner, Optional<BlogUrl> post, String question) {
        String words = question.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Uni.createFrom()
                .item(() -> questions.merge(
                        new Key(owner, post, words),
                        new UnansweredQuestion(question, post, 1, now, now),
                        (before, again) -> new UnansweredQuestion(
                                before.question(), post, before.times() + 1, before.firstAt(), now)))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<UnansweredQuestion>> list(Owner owner, int limit) {
        return Uni.createFrom().item(() -> questions.entrySet().stream()
                .filter(entry -> entry.getKey().owner.equals(owner))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(UnansweredQuestion::lastAt).reversed())
                .limit(limit)
                .toList());
    }

    private record Key(Owner owner, Optional<BlogUrl> post, String words) {}
}
