package io.askable.benchmarks.chaos;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * People who have posts processed, some of them twice, change their mind about some, and read what came of them. Whoever gets
 * no answer asks again under the same key until there is one.
 */
final class Clients {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final Duration BETWEEN_READS = Duration.ofMillis(200);
    private static final int MOST_WAITING = 60;
    private static final int LONGEST_THOUGHT_MILLIS = 6_000;

    private final PublicApi api;
    private final Ledger ledger;
    private final UnaryOperator<String> addressOf;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final ExecutorService each = Executors.newVirtualThreadPerTaskExecutor();
    private Thread sender = Thread.ofVirtual().unstarted(() -> {});
    private volatile boolean gaveUp;
    private volatile boolean closing;

    /** @param addressOf the URL of the post with this name */
    Clients(PublicApi api, Ledger ledger, UnaryOperator<String> addressOf, InstantSource clock, long seed) {
        this.api = api;
        this.ledger = ledger;
        this.addressOf = addressOf;
        this.clock = clock;
        this.random = new SplittableRandom(seed);
    }

    /**
     * Sends requests until closed and does not wait for their answers, but holds back while very many jobs wait: what is to be
     * shown is not how long a slow machine takes for them.
     */
    void come(double perSecond, LongSupplier unended) {
        sender = Thread.ofVirtual().start(() -> sendAll(Duration.ofNanos((long) (1e9 / perSecond)), unended));
        each.execute(this::readOn);
    }

    private void sendAll(Duration gap, LongSupplier unended) {
        for (int i = 0; !closing; i++) {
            do {
                LockSupport.parkNanos(gap.toNanos());
            } while (!closing && unended.getAsLong() > MOST_WAITING);
            Request request = request(i);
            Optional<Duration> changesMind = random.nextInt(10) == 0
                    ? Optional.of(Duration.ofMillis(random.nextInt(LONGEST_THOUGHT_MILLIS)))
                    : Optional.empty();
            each.execute(() -> live(request, changesMind));
        }
    }

    /** Every seventh asks for a post that is known already. */
    private Request request(int number) {
        Optional<String> known = random.nextInt(7) == 0 ? ledger.anyUrl() : Optional.empty();
        return new Request(
                "chaos-" + number, known.orElseGet(() -> addressOf.apply("chaos-" + number)), known.isPresent());
    }

    private void live(Request request, Optional<Duration> changesMind) {
        Optional<String> job = untilAnswered(() -> api.enqueue(request));
        if (job.isEmpty()) {
            ledger.leaveUnanswered();
            return;
        }
        ledger.accept(job.get(), request.url(), clock.instant());
        changesMind.ifPresent(thought -> {
            LockSupport.parkNanos(thought.toNanos());
            untilAnswered(() -> api.cancel(job.get()))
                    .ifPresent(answer -> ledger.cancel(job.get(), answer, clock.instant()));
        });
    }

    private void readOn() {
        while (!closing) {
            LockSupport.parkNanos(BETWEEN_READS.toNanos());
            ledger.anyUrl().ifPresent(this::read);
        }
    }

    private void read(String url) {
        try {
            Set<String> runs = api.readRuns(url);
            runs.forEach(run -> ledger.read(run, clock.instant()));
            if (runs.size() > 1) {
                ledger.readMixed();
            }
        } catch (IOException noAnswer) {
            // A reader who gets no answer saw nothing that could be wrong.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> Optional<T> untilAnswered(Call<T> call) {
        while (!gaveUp) {
            try {
                return Optional.of(call.send());
            } catch (IOException unknown) {
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Lets readers leave, waits for the answers that are still out, and gives up on those that do not come. */
    void close(Duration patience) throws InterruptedException {
        closing = true;
        sender.join();
        each.shutdown();
        if (!each.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            gaveUp = true;
            each.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private interface Call<T> {
        T send() throws IOException, InterruptedException;
    }
}
