package io.askable.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askable.events.JobEvent;
import io.askable.events.JobEventType;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JobTransitionTest {

    private static final Job QUEUED = Job.submit(
                    new NewJob(
                            JobId.next(Move.NOW, new Random(1)),
                            BlogUrl.of("https://a.example/1"),
                            Owner.OPEN,
                            false,
                            1,
                            Optional.empty(),
                            "c",
                            Optional.empty()),
                    3,
                    Move.NOW)
            .after();
    private static final Job PROCESSING = after(QUEUED, Move.CLAIM);
    private static final Map<String, Job> STATES = Map.of(
            "queued", QUEUED,
            "processing", PROCESSING,
            "last_attempt", after(PROCESSING, Move.RETRY, Move.CLAIM, Move.RETRY, Move.CLAIM),
            "cancelling", after(PROCESSING, Move.CANCEL),
            "completed", after(PROCESSING, Move.DONE),
            "failed", after(PROCESSING, Move.FAIL),
            "cancelled", after(QUEUED, Move.CANCEL));

    /** Every legal move, where it leads and what it tells; every pair that is not here is illegal. */
    private static final String LEGAL_MOVES = """
            queued       CLAIM      processing job.claimed
            queued       CANCEL     cancelled  job.cancelled
            processing   KEEP       processing -
            processing   PROGRESS   processing job.started
            processing   CHECKPOINT processing -
            processing   DONE       completed  job.completed
            processing   RETRY      queued     job.failed
            processing   FAIL       failed     job.failed
            processing   SNOOZE     queued     job.released
            processing   STOPPED    cancelled  job.cancelled
            processing   HAND_BACK  queued     job.released
            processing   RESCUE     queued     job.timeout
            processing   CANCEL     processing -
            last_attempt KEEP       processing -
            last_attempt PROGRESS   processing job.started
            last_attempt CHECKPOINT processing -
            last_attempt DONE       completed  job.completed
            last_attempt RETRY      failed     job.failed
            last_attempt FAIL       failed     job.failed
            last_attempt SNOOZE     queued     job.released
            last_attempt STOPPED    cancelled  job.cancelled
            last_attempt HAND_BACK  queued     job.released
            last_attempt RESCUE     failed     job.timeout,job.failed
            last_attempt CANCEL     processing -
            cancelling   KEEP       processing -
            cancelling   PROGRESS   processing job.started
            cancelling   CHECKPOINT processing -
            cancelling   DONE       completed  job.completed
            cancelling   RETRY      cancelled  job.cancelled
            cancelling   FAIL       cancelled  job.cancelled
            cancelling   SNOOZE     cancelled  job.cancelled
            cancelling   STOPPED    cancelled  job.cancelled
            cancelling   HAND_BACK  cancelled  job.cancelled
            cancelling   RESCUE     cancelled  job.timeout,job.cancelled
            cancelling   CANCEL     processing -
            completed    REQUEUE    queued     job.requeued
            completed    PUBLISHED  completed  -
            failed       REQUEUE    queued     job.requeued
            cancelled    REQUEUE    queued     job.requeued
            """;

    static Stream<Arguments> legalMoves() {
        return LEGAL_MOVES.lines().map(line -> Arguments.of((Object[]) line.split(" +")));
    }

    static Stream<Arguments> illegalMoves() {
        List<String> legal = LEGAL_MOVES
                .lines()
                .map(line -> line.split(" +")[0] + " " + line.split(" +")[1])
                .toList();
        return STATES.keySet().stream().sorted().flatMap(state -> Arrays.stream(Move.values())
                .filter(move -> !legal.contains(state + " " + move))
                .map(move -> Arguments.of(state, move)));
    }

    @ParameterizedTest
    @MethodSource
    void legalMoves(String state, Move move, String next, String told) {
        Job before = STATES.get(state);

        Transition transition = move.of(before);

        assertThat(transition.after().status().wireName()).isEqualTo(next);
        List<String> types = transition.events().stream()
                .map(event -> event.type().wireName())
                .toList();
        assertThat(String.join(",", types)).isEqualTo(told.equals("-") ? "" : told);
        assertThat(transition.after().seq()).isEqualTo(before.seq() + types.size());
        assertThat(transition.after().fence()).isEqualTo(before.fence() + (move == Move.CLAIM ? 1 : 0));
    }

    @ParameterizedTest
    @MethodSource
    void illegalMoves(String state, Move move) {
        Job job = STATES.get(state);

        assertThatThrownBy(() -> move.of(job))
                .isInstanceOf(IllegalTransition.class)
                .hasMessageContaining(job.status().wireName());
    }

    @ParameterizedTest
    @CsvSource({
        "RETRY, 2",
        "FAIL, 1",
        "SNOOZE, 1",
        "HAND_BACK, 1",
        "RESCUE, 2",
    })
    void onlyAnErrorSpendsAnAttempt(Move end, int nextAttempt) {
        Job ended = after(PROCESSING, end);
        Job next = ended.status().isFinal() ? after(ended, Move.REQUEUE, Move.CLAIM) : after(ended, Move.CLAIM);

        assertThat(next.attempt()).isEqualTo(nextAttempt);
        assertThat(next.fence()).isEqualTo(2);
    }

    @Test
    void failureCountForgetsWhatWasBeforeARequeue() {
        Job failed = after(PROCESSING, Move.RETRY, Move.CLAIM, Move.FAIL);
        assertThat(failed.failureCount()).isEqualTo(2);

        Job again = after(failed, Move.REQUEUE);
        assertThat(again.failureCount()).isZero();
        assertThat(after(again, Move.CLAIM).failureCount()).isZero();
        assertThat(after(again, Move.CLAIM, Move.RETRY).failureCount()).isEqualTo(1);
    }

    @Test
    void keepsTheLatestTenErrors() {
        Job job = QUEUED;
        for (int i = 0; i < 12; i++) {
            job = after(job, Move.CLAIM, Move.FAIL, Move.REQUEUE);
        }

        assertThat(job.errors()).hasSize(Job.MAX_ERRORS);
    }

    @Test
    void aSnoozeTooManyBecomesARetry() {
        Job job = QUEUED;
        for (int i = 0; i < Job.MAX_SNOOZES; i++) {
            job = after(job, Move.CLAIM, Move.SNOOZE);
            assertThat(job.attempt()).isZero();
        }

        job = after(job, Move.CLAIM, Move.SNOOZE);

        assertThat(job.attempt()).isEqualTo(1);
        assertThat(job.lastError())
                .hasValueSatisfying(error -> assertThat(error.code()).isEqualTo(ErrorCode.RATE_LIMITED));
    }

    @Test
    void aSnoozeUntilASlotKeepsItAndIsNotCounted() {
        Checkpoint slot = Checkpoint.waitingForSlot("blog.example", Move.NOW.plusSeconds(90));

        Job job = PROCESSING
                .finish(new Outcome.Snooze(Optional.of(slot), ErrorCode.RATE_LIMITED, "lane"), Move.NOW, 0)
                .after();

        assertThat(job.state()).isEqualTo(new JobState.Queued(Move.NOW.plusSeconds(90)));
        assertThat(job.snoozes()).isZero();
        assertThat(job.checkpoint()).contains(slot);
    }

    @Test
    void onlyTheFirstProgressOfARunTellsThatItStarted() {
        Transition first = Move.PROGRESS.of(PROCESSING);
        Transition second = Move.PROGRESS.of(first.after());

        assertThat(first.events()).extracting(JobEvent::type).containsExactly(JobEventType.STARTED);
        assertThat(second.events()).isEmpty();
        Job next = after(second.after(), Move.HAND_BACK, Move.CLAIM);
        assertThat(Move.PROGRESS.of(next).events()).hasSize(1);
    }

    @Test
    void cancelKeepsTheFirstRequestsTime() {
        Job asked = PROCESSING.cancel(Move.NOW).after();

        assertThat(asked.cancel(Move.NOW.plusSeconds(5)).after().state()).isEqualTo(asked.state());
    }

    @Test
    void raiseMovesToABetterBandOnlyAndOnlyWhileQueued() {
        assertThat(QUEUED.raise(0, Move.NOW).after().priority()).isZero();
        assertThat(QUEUED.raise(3, Move.NOW).after().priority()).isEqualTo(1);
        assertThat(PROCESSING.raise(0, Move.NOW).after().priority()).isEqualTo(1);
    }

    private static Job after(Job job, Move... moves) {
        for (Move move : moves) {
            job = move.of(job).after();
        }
        return job;
    }
}
