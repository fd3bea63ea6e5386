package io.askable.api.curation;

import io.askable.content.QuestionId;
import io.askable.sites.Counted;
import io.askable.sites.Owner;
import io.askable.sites.Tallies;
import io.askable.sites.Tally;
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
    private final Tallies tallies;

    Feedback(Tallies tallies) {
        this.tallies = tallies;
    }

    Uni<Void> add(Owner owner, QuestionId id, boolean helpful) {
        Counted what = helpful ? Counted.HELPFUL : Counted.UNHELPFUL;
        return tallies.add(tally(owner, what, id), Long.MAX_VALUE).replaceWithVoid();
    }

    Uni<Map<QuestionId, Votes>> of(Owner owner, Collection<QuestionId> ids) {
        return tallies.read(ids.stream()
                        .flatMap(
                                id -> Stream.of(tally(owner, Counted.HELPFUL, id), tally(owner, Counted.UNHELPFUL, id)))
                        .toList())
                .map(counts -> ids.stream()
                        .distinct()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                id -> new Votes(
                                        counts.get(tally(owner, Counted.HELPFUL, id)),
                                        counts.get(tally(owner, Counted.UNHELPFUL, id))))));
    }

    private static Tally tally(Owner owner, Counted what, QuestionId id) {
        return new Tally(owner, what, id.value());
    }
}
