package io.askable.mongodb.support;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.askable.jobs.DatabaseUnavailable;
import io.askable.jobs.Instance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The database's time, whatever this host's clock says: the last sample plus what has passed since its reply. It lags by the
 * reply's way back, and never leads. In whole milliseconds, as the database stores them.
 *
 * <p>A sample touches this instance's own record, so the same write says that the instance lives. Before the first sample
 * {@link #instant()} throws: a wrong time would be worse.
 */
@Singleton
@Typed({DatabaseClock.class, InstantSource.class})
public final class DatabaseClock implements InstantSource {

    /** More than this against the prediction, and the database's own clock has jumped. */
    private static final Duration JUMP = Duration.ofSeconds(1);

    private final Documents instances;
    private final Instance self;
    private final LongSupplier nanoTime;
    private final AtomicReference<@Nullable Sample> latest = new AtomicReference<>();

    @Inject
    public DatabaseClock(Database database, Instance self) {
        this(database.documents(InstanceSchema.INSTANCES), self, System::nanoTime);
    }

    public DatabaseClock(Documents instances, Instance self, LongSupplier nanoTime) {
        this.instances = instances;
        this.self = self;
        this.nanoTime = nanoTime;
    }

    @Override
    public Instant instant() {
        Sample sample = latest.get();
        if (sample == null) {
            throw new IllegalStateException("The database's clock was not read yet; start-up does that first");
        }
        return sample.at(nanoTime.getAsLong()).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Reads the clock anew and says that this instance lives. */
    public Uni<Instant> sample() {
        return instances
                .findOneAndUpdate(Filters.eq("_id", self.id()), touch(), touchOptions())
                .map(found -> found.map(record -> record.getDate("at")).orElseThrow(DatabaseClock::noReply))
                .map(this::accept);
    }

    /** Whether the database's clock was caught jumping within the last {@code span}. */
    public boolean hasJumpedWithin(Duration span) {
        Sample sample = latest.get();
        return sample != null && sample.jumpedWithin(span, nanoTime.getAsLong());
    }

    private Instant accept(Date at) {
        Instant read = at.toInstant();
        long now = nanoTime.getAsLong();
        latest.updateAndGet(before -> Sample.after(before, read, now));
        return read;
    }

    private Bson touch() {
        return Updates.combine(
                Updates.currentDate("at"),
                Updates.setOnInsert(new Document("service", self.service()).append("host", self.host())));
    }

    private static FindOneAndUpdateOptions touchOptions() {
        return new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    }

    private static DatabaseUnavailable noReply() {
        return new DatabaseUnavailable(new IllegalStateException("An upsert answered without its document"));
    }

    /** @param jumpNanos when the last jump was seen; absent: never */
    private record Sample(
            Instant read, long nanos, @Nullable Long jumpNanos) {

        static Sample after(@Nullable Sample before, Instant read, long now) {
            if (before == null) {
                return new Sample(read, now, null);
            }
            Duration off = Duration.between(before.at(now), read).abs();
            return new Sample(read, now, off.compareTo(JUMP) > 0 ? Long.valueOf(now) : before.jumpNanos);
        }

        Instant at(long now) {
            return read.plusNanos(now - nanos);
        }

        boolean jumpedWithin(Duration span, long now) {
            return jumpNanos != null && now - jumpNanos < span.toNanos();
        }
    }
}
