package io.askable.api.jobs;

import static io.askable.testkit.jobs.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.api.jobs.JobView.ProgressView;
import io.askable.jobs.Job;
import io.askable.jobs.Stage;
import io.askable.testkit.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JobViewsTest {
    private final ManualClock clock = ManualClock.atNoon();
    private final JobViews views = new JobViews(clock);

    @Test
    void runThatReadersDoNotSeeYetIsStillProcessing() {
        JobView view =
                views.view(aJob(clock.instant()).at(Stage.STORE).completed().build());

        assertThat(view.status()).isEqualTo("processing");
        assertThat(view.progress()).contains(new ProgressView("publish", 97));
        assertThat(view.result()).isEmpty();
        assertThat(view.completedAt()).isEmpty();
    }

    @Test
    void publishedRunIsCompletedWithItsResult() {
        JobView view =
                views.view(aJob(clock.instant()).at(Stage.STORE).published().build());

        assertThat(view.status()).isEqualTo("completed");
        assertThat(view.result())
                .get()
                .extracting(JobView.ResultView::questionCount)
                .isEqualTo(5);
        assertThat(view.completedAt()).contains(clock.instant());
        assertThat(view.processingTimeSeconds()).contains(0.0);
    }

    @Test
    void jobThatWaitsForItsNextAttemptSaysWhenAndWhy() {
        Job retrying = aJob(clock.instant()).onAttempt(2).build();

        JobView view = views.view(retrying);

        assertThat(view.status()).isEqualTo("queued");
        assertThat(view.failureCount()).isEqualTo(1);
        assertThat(view.errorCode()).contains("http_5xx");
        assertThat(view.errorMessage()).contains("Upstream said 503");
        assertThat(view.nextAttemptAt()).get().satisfies(at -> assertThat(at).isAfter(clock.instant()));

        clock.advance(Duration.ofMinutes(11));
        assertThat(views.view(retrying).nextAttemptAt()).isEmpty();
    }

    @Test
    void successForgetsTheErrorsBefore() {
        JobView view = views.view(aJob(clock.instant()).onAttempt(2).published().build());

        assertThat(view.attempt()).isEqualTo(2);
        assertThat(view.errorCode()).isEmpty();
    }

    @Test
    void failedJobSaysWhyItEnded() {
        JobView view = views.view(aJob(clock.instant()).failed().build());

        assertThat(view.status()).isEqualTo("failed");
        assertThat(view.errorCode()).contains("not_found");
        assertThat(view.completedAt()).isPresent();
    }
}
