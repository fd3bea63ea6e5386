package io.askable.mongodb.support;

import static io.askable.testkit.mongodb.TestDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.askable.jobs.Instance;
import io.askable.testkit.mongodb.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseClockIT {

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    private final AtomicLong nanos = new AtomicLong();
    private final DatabaseClock clock = new DatabaseClock(
            new Database(MONGO.client(), MONGO.name()).documents(InstanceSchema.INSTANCES),
            new Instance("i-1", "worker-service", "box"),
            nanos::get);

    @Test
    void refusesToTellTimeBeforeItsFirstSample() {
        assertThatThrownBy(clock::instant).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void runsOnFromTheSampleByTheTimeThatPassed() {
        Instant read = await(clock.sample());

        nanos.addAndGet(Duration.ofSeconds(7).toNanos());

        assertThat(clock.instant()).isEqualTo(read.plusSeconds(7));
    }

    @Test
    void saysThatItsInstanceLives() {
        Instant read = await(clock.sample());

        Document record = MONGO.all(InstanceSchema.INSTANCES).getFirst();
        assertThat(record).containsEntry("_id", "i-1").containsEntry("service", "worker-service");
        assertThat(record.getDate("at").toInstant()).isEqualTo(read);
    }

    @Test
    void takesTheDatabasesWordOverItsOwnPrediction() {
        await(clock.sample());
        nanos.addAndGet(Duration.ofHours(1).toNanos());

        Instant second = await(clock.sample());

        assertThat(clock.instant()).isEqualTo(second);
    }

    @Test
    void remembersAJumpForOneLease() {
        Instant first = await(clock.sample());
        assertThat(clock.hasJumpedWithin(Duration.ofSeconds(20))).isFalse();

        nanos.addAndGet(Duration.ofHours(1).toNanos());
        Instant second = await(clock.sample());

        assertThat(second).isCloseTo(first, within(5, ChronoUnit.SECONDS));
        assertThat(clock.hasJumpedWithin(Duration.ofSeconds(20))).isTrue();
        nanos.addAndGet(Duration.ofSeconds(20).toNanos());
        assertThat(clock.hasJumpedWithin(Duration.ofSeconds(20))).isFalse();
    }
}
