package io.askable.api.curation;

import io.askable.content.QuestionId;
import io.askable.sites.CounterType;
import io.askable.sites.Owner;
import io.askable.sites.UsageCounter;
import io.askable.sites.UsageCounters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what readers say of answers; who said it is not kept. */
@ApplicationScoped
class Feedback {
    private final UsageCounters tallies;

    Feedback(UsageCounters tallies) {
        this.tallies = tallies;
    }

    Uni<Void> add(Owner owner, QuestionId id, boolean helpful) {
        CounterType what = helpful ? CounterType.HELPFUL : CounterType.UNHELPFUL;
        return tallies.add(tally(owner, what, id), Long.MAX_VALUE).replaceWithVoid();
    }

    Uni<Map<QuestionId, Votes>> of(Owner owner, Collection<QuestionId> ids) {
        return tallies.read(ids.stream()
                        .flatMap(id -> Stream.of(
                                tally(owner, CounterType.HELPFUL, id), tally(owner, CounterType.UNHELPFUL, id)))
                        .toList())
                .map(counts -> ids.stream()
                        .distinct()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                id -> new Votes(
                                        counts.get(tally(owner, CounterType.HELPFUL, id)),
                                        counts.get(tally(owner, CounterType.UNHELPFUL, id))))));
    }

    private static UsageCounter tally(Owner owner, CounterType what, QuestionId id) {
        return new UsageCounter(owner, what, id.value());
    }
}
