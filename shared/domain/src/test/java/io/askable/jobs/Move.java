package io.askable.jobs;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every move a job knows, with arguments that do not matter. */
enum Move {
    CLAIM {
        @Override
        Transition of(Job job) {
            return job.claim(UUID.randomUUID(), new WorkerId("w"), NOW);
        }
    },
    KEEP {
        @Override
        Transition of(Job job) {
            return job.keep(NOW);
        }
    },
    PROGRESS {
        @Override
        Transition of(Job job) {
            return job.progress(Progress.begin(Stage.WRITE, NOW));
        }
    },
    CHECKPOINT {
        @Override
        Transition of(Job job) {
            return job.checkpoint(Checkpoint.crawled("page"), NOW);
        }
    },
    DONE {
        @Override
        Transition of(Job job) {
            JobResult result = new JobResult(job.runId(), 1, "s", 5, 5, Map.of());
            return job.finish(new Outcome.Done(result), NOW, 0);
        }
    },
    RETRY {
        @Override
        Transition of(Job job) {
            return job.finish(new Outcome.Retry(ErrorCode.HTTP_5XX, "503", Optional.empty()), NOW, 0.5);
        }
    },
    FAIL {
        @Override
        Transition of(Job job) {
            return job.finish(new Outcome.Fail(ErrorCode.GONE, "410"), NOW, 0);
        }
    },
    SNOOZE {
        @Override
        Transition of(Job job) {
            return job.finish(new Outcome.Snooze(Optional.empty(), ErrorCode.RATE_LIMITED, "busy"), NOW, 0);
        }
    },
    STOPPED {
        @Override
        Transition of(Job job) {
            return job.finish(new Outcome.Cancelled(), NOW, 0);
        }
    },
    HAND_BACK {
        @Override
        Transition of(Job job) {
            return job.handBack(NOW, NOW);
        }
    },
    RESCUE {
        @Override
        Transition of(Job job) {
            return job.rescue(NOW);
        }
    },
    CANCEL {
        @Override
        Transition of(Job job) {
            return job.cancel(NOW);
        }
    },
    REQUEUE {
        @Override
        Transition of(Job job) {
            return job.requeue(NOW);
        }
    },
    PUBLISHED {
        @Override
        Transition of(Job job) {
            return job.published(NOW);
        }
    };

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    abstract Transition of(Job job);
}
