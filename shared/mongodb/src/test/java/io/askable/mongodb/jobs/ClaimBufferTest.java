package io.askable.mongodb.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.jobs.DatabaseUnavailable;
import io.askable.jobs.JobId;
import io.askable.mongodb.support.Documents;
import io.askable.testkit.ManualClock;
import io.askable.testkit.Seed;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ClaimBufferTest {

    private final List<UniEmitter<? super List<Document>>> looks = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final ClaimBuffer candidates =
            new ClaimBuffer(server(), 1, ManualClock.atNoon(), nanos::get, Seed.generator(1));

    /** It answers when the test says so. */
    private Documents server() {
        Uni<List<Document>> answer = Uni.createFrom().emitter(looks::add);
        return (Documents) Proxy.newProxyInstance(
                Documents.class.getClassLoader(), new Class<?>[] {Documents.class}, (self, method, asked) -> answer);
    }

    @Test
    void oneLookServesAllWhoAskAtOnce() {
        var one = next();
        var two = next();
        assertThat(looks).hasSize(1);

        answer(0, ids(2));

        assertThat(Stream.of(one.getItem(), two.getItem()))
                .doesNotHaveDuplicates()
                .allMatch(Optional::isPresent);
    }

    @Test
    void oneLookServesLaterClaims() {
        var first = next();
        answer(0, ids(3));

        assertThat(List.of(first.getItem(), next().getItem(), next().getItem()))
                .containsExactlyElementsOf(
                        ids(3).stream().map(JobId::new).map(Optional::of).toList());
        assertThat(looks).hasSize(1);
    }

    @Test
    void aLookThatBeganEarlierDoesNotSayThatThereIsNothing() {
        var early = next();
        var late = next();

        answer(0, List.of());
        early.assertCompleted();
        assertThat(early.getItem()).isEmpty();
        answer(1, ids(1));

        assertThat(late.getItem()).isPresent();
    }

    @Test
    void aFullLookThatOthersEmptiedDoesNotSayThatThereIsNothing() {
        var askers = IntStream.rangeClosed(0, ClaimBuffer.AT_ONCE)
                .mapToObj(i -> next())
                .toList();

        answer(0, ids(ClaimBuffer.AT_ONCE));
        assertThat(looks).hasSize(2);
        answer(1, List.of(id(1_000)));

        assertThat(askers.getLast().getItem()).contains(new JobId(id(1_000)));
    }

    @Test
    void forgetsAfterAQuarterOfASecond() {
        next();
        answer(0, ids(3));

        nanos.addAndGet(Duration.ofMillis(251).toNanos());
        next();

        assertThat(looks).hasSize(2);
    }

    @Test
    void looksAgainAndShufflesAfterALostClaim() {
        next();
        answer(0, ids(20));
        candidates.lost();

        var first = next();
        answer(1, ids(20));

        List<String> order = Stream.concat(
                        Stream.of(first), IntStream.range(1, 20).mapToObj(i -> next()))
                .map(found -> found.getItem().orElseThrow().value())
                .toList();
        assertThat(order).containsExactlyInAnyOrderElementsOf(ids(20)).isNotEqualTo(ids(20));
    }

    @Test
    void aLookThatFailsFailsThoseWhoAskedAndIsNotKept() {
        var asked = next();
        looks.getFirst().fail(new DatabaseUnavailable(new IOException("Scripted")));
        asked.assertFailedWith(DatabaseUnavailable.class);

        var again = next();
        answer(1, ids(1));

        assertThat(again.getItem()).isPresent();
    }

    private UniAssertSubscriber<Optional<JobId>> next() {
        return candidates.next().subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private void answer(int look, List<String> ids) {
        looks.get(look).complete(ids.stream().map(id -> new Document("_id", id)).toList());
    }

    private static String id(int i) {
        return new UUID(7, i).toString();
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(ClaimBufferTest::id).toList();
    }
}
