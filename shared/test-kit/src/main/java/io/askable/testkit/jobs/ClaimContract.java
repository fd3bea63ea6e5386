package io.askable.testkit.jobs;

import static io.askable.testkit.jobs.RequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.events.JobEvent;
import io.askable.events.JobEventType;
import io.askable.jobs.Checkpoint;
import io.askable.jobs.Job;
import io.askable.jobs.JobId;
import io.askable.jobs.JobStatus;
import io.askable.jobs.Lease;
import io.askable.jobs.Progress;
import io.askable.jobs.Stage;
import io.askable.jobs.WorkerId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How jobs are taken. */
interface ClaimContract extends QueueContract {

    @Test
    default void claimsNothingFromAnEmptyQueue() {
        assertThat(claim(5)).isEmpty();
    }

    @Test
    default void claimPutsAJobUnderALeaseAndCountsTheAttempt() {
        Job job = enqueued();

        Job claimed = claimed();

        assertThat(claimed).isEqualTo(stored(job));
        JobAssert.assertThat(claimed).is(JobStatus.PROCESSING).hasAttempt(1).hasFence(1);
        Lease lease = claimed.lease().orElseThrow();
        assertThat(lease.owner()).isEqualTo(WORKER);
        assertThat(Duration.between(lease.heartbeatAt(), subject().clock().instant())
                        .abs())
                .isLessThan(Duration.ofSeconds(5));
        assertThat(told(job)).containsExactly(JobEventType.SUBMITTED, JobEventType.CLAIMED);
    }

    @Test
    default void claimTellsWhichRunItBegan() {
        Job running = running();
        finish(running, retry());
        subject().pass(Duration.ofMinutes(11));
        claimed();

        List<JobEvent> claims = subject().events(running.id()).stream()
                .filter(event -> event.type() == JobEventType.CLAIMED)
                .toList();

        assertThat(claims).extracting(JobEvent::fence).containsExactly(1L, 2L);
        assertThat(claims).extracting(JobEvent::attempt).containsExactly(1, 2);
        assertThat(claims).allSatisfy(event -> assertThat(event.details()).containsEntry("worker", WORKER.value()));
    }

    @Test
    default void claimsNoMoreThanWanted() {
        IntStream.range(0, 5).forEach(i -> enqueued());

        assertThat(claim(3)).hasSize(3);
        assertThat(claim(3)).hasSize(2);
        assertThat(claim(3)).isEmpty();
    }

    @Test
    default void everyClaimHasATokenOfItsOwn() {
        IntStream.range(0, 5).forEach(i -> enqueued());

        assertThat(claim(5)).extracting(this::token).doesNotHaveDuplicates();
    }

    @Test
    default void claimsBetterBandsFirst() {
        for (int band : new int[] {3, 1, 0, 2}) {
            enqueue(aRequest().inBand(band).build());
        }

        assertThat(claim(4)).extracting(Job::priority).containsExactly(0, 1, 2, 3);
    }

    @Test
    default void everyEighthClaimBeginsAtTheLowestBand() {
        IntStream.range(0, 20).forEach(i -> enqueue(aRequest().inBand(0).build()));
        enqueue(aRequest().inBand(3).build());

        assertThat(claim(8)).extracting(Job::priority).containsExactly(0, 0, 0, 0, 0, 0, 0, 3);
    }

    @Test
    default void doesNotClaimBeforeTheTimeHasCome() {
        Job running = running();
        now(queue().handBack(running, 60));
        assertThat(claim(1)).isEmpty();

        subject().pass(Duration.ofSeconds(61));

        assertThat(claim(1)).hasSize(1);
    }

    @Test
    default void aNewRunBeginsWithoutProgressButWithTheCheckpoint() {
        Job running = running();
        now(queue().progress(
                        running, Progress.begin(Stage.WRITE, subject().clock().instant())));
        now(queue().checkpoint(running, Checkpoint.crawled("page")));
        now(queue().handBack(running, 0));

        Job again = claimed();

        assertThat(again.progress()).isEmpty();
        assertThat(again.checkpoint()).contains(Checkpoint.crawled("page"));
    }

    @Test
    default void manyClaimersTakeEveryJobExactlyOnce() {
        int jobs = 120;
        List<JobId> all =
                IntStream.range(0, jobs).mapToObj(i -> enqueued().id()).toList();
        List<Uni<List<Job>>> claimers = IntStream.range(0, 12)
                .mapToObj(i -> claimUntilEmpty(new WorkerId("claimer-" + i), new ArrayList<>()))
                .toList();

        List<Job> taken = now(Uni.join().all(claimers).andFailFast()).stream()
                .flatMap(Collection::stream)
                .toList();

        assertThat(taken).extracting(Job::id).containsExactlyInAnyOrderElementsOf(all);
        assertThat(taken).extracting(this::token).doesNotHaveDuplicates();
        Invariants.assertHold(all.stream().map(this::stored).toList());
    }

    private Uni<List<Job>> claimUntilEmpty(WorkerId worker, List<Job> taken) {
        return queue().claim(3, worker).chain(jobs -> {
            taken.addAll(jobs);
            return jobs.isEmpty() ? Uni.createFrom().item(taken) : claimUntilEmpty(worker, taken);
        });
    }
}
