package io.askable.testkit.jobs;

import io.askable.jobs.DatabaseUnavailable;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A way to a database on which requests and replies get lost, or take long while the world goes on. One thing happens at a time:
 * what else happens during a slow request has happened when it goes on, so a seed gives the same order again. Not for requests
 * that run side by side.
 */
public final class Faults {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** More than two leases. */
    private static final int LONGEST_MILLIS = 45_000;

    /** Within a slow request another may be slow, and no third. */
    private static final int DEEPEST = 2;

    private final RandomGenerator random;
    private final double share;
    private final Map<Fault, Integer> injected = new EnumMap<>(Fault.class);
    private final List<Uni<?>> late = new ArrayList<>();
    private Consumer<Duration> world = span -> {};
    private Duration longest = Duration.ZERO;
    private Optional<Throwable> broken = Optional.empty();
    private boolean isCalm;
    private int depth;

    /** @param share of the requests that go wrong */
    public Faults(RandomGenerator random, double share) {
        this.random = random;
        this.share = share;
    }

    /** What goes on during a slow request, told how long that takes. */
    void meanwhile(Consumer<Duration> goesOn) {
        this.world = goesOn;
    }

    /** Empty: the answer is unknown. */
    <T> Optional<T> call(Uni<T> request) {
        try {
            return Optional.ofNullable(await(disturb(request)));
        } catch (DatabaseUnavailable unknown) {
            return Optional.empty();
        } finally {
            broken.ifPresent(failure -> {
                throw new AssertionError("While a request was slow: " + failure.getMessage(), failure);
            });
        }
    }

    /** The request, or what becomes of it; fails with {@link DatabaseUnavailable} where its caller may not know. */
    public <T> Uni<T> disturb(Uni<T> request) {
        return Uni.createFrom().deferred(() -> {
            Fault[] possible = Fault.values();
            return goesWrong() ? befall(possible[random.nextInt(possible.length)], request) : request;
        });
    }

    /** As {@link #disturb}, but never slow or late: for reads, since what was read ages while a write that follows is slow. */
    public <T> Uni<T> mayLose(Uni<T> request) {
        return Uni.createFrom().deferred(() -> goesWrong() ? befall(Fault.REQUEST_LOST, request) : request);
    }

    private boolean goesWrong() {
        return !isCalm && random.nextDouble() < share;
    }

    private <T> Uni<T> befall(Fault fault, Uni<T> request) {
        injected.merge(fault, 1, Integer::sum);
        return switch (fault) {
            case REQUEST_LOST -> unknown();
            case REPLY_LOST -> request.onItemOrFailure().transformToUni((done, failure) -> unknown());
            case SLOW_REQUEST -> pass().chain(() -> request);
            case SLOW_REPLY -> request.onItemOrFailure().call((done, failure) -> pass());
            case LATE_REQUEST -> {
                late.add(request);
                yield unknown();
            }
        };
    }

    /** On another thread, because what goes on waits for answers that the present one may have to bring. */
    private Uni<Void> pass() {
        if (depth == DEEPEST) {
            return Uni.createFrom().voidItem();
        }
        Duration span = Duration.ofMillis(random.nextInt(LONGEST_MILLIS));
        longest = span.compareTo(longest) > 0 ? span : longest;
        return Uni.createFrom()
                .item(span)
                .invoke(this::goOn)
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .replaceWithVoid();
    }

    /** What fails here must not be taken for a failure of the slow request, after which its caller tries something else. */
    private void goOn(Duration span) {
        depth++;
        try {
            world.accept(span);
        } catch (RuntimeException | AssertionError failure) {
            broken = broken.or(() -> Optional.of(failure));
        } finally {
            depth--;
        }
    }

    /** One of the late requests arrives, if there are any. */
    void arrive() {
        if (!late.isEmpty()) {
            await(late.remove(random.nextInt(late.size())).onItemOrFailure().transform((done, failure) -> true));
        }
    }

    /** Everything in here goes well. */
    void calmly(Runnable step) {
        boolean before = isCalm;
        isCalm = true;
        step.run();
        isCalm = before;
    }

    /** What is late arrives, and from now on everything goes well. */
    void end() {
        isCalm = true;
        while (!late.isEmpty()) {
            arrive();
        }
    }

    /** How often each fault happened; those that did not are missing. */
    public Map<Fault, Integer> injected() {
        return Map.copyOf(injected);
    }

    /** Of the slow requests. */
    Duration longest() {
        return longest;
    }

    private static <T> Uni<T> unknown() {
        return Uni.createFrom().failure(() -> new DatabaseUnavailable(new IOException("Simulated")));
    }

    private static <T> T await(Uni<T> request) {
        return request.await().atMost(PATIENCE);
    }
}
