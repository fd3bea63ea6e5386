package io.askable.testkit.jobs;

import io.askable.events.JobEvent;
import io.askable.jobs.JobId;
import io.askable.jobs.JobQueue;
import io.askable.jobs.QueueMaintenance;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** One empty queue, as a contract sees it: with a lease of 20 s, three attempts, and limits no contract reaches unasked. */
public interface QueueUnderTest {

    JobQueue queue();

    /** The same queue as a process of its own has it. */
    default JobQueue ofAnotherInstance() {
        return queue();
    }

    QueueMaintenance care();

    /** The time that decides. */
    InstantSource clock();

    /** Lets time pass for everything stored. */
    void pass(Duration span);

    /** What a job told so far, oldest first, up to the outbox's bound. */
    List<JobEvent> events(JobId id);
}
