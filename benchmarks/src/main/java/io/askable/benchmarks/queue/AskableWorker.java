package io.askable.benchmarks.queue;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.askable.jobs.Job;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** The queue as a whole worker uses it: one claimer, who takes as many jobs as there are free slots, and a thread for each slot. */
final class AskableWorker extends AskableQueue {

    AskableWorker(MongoClient client, MongoDatabase database) {
        super(client, database);
    }

    @Override
    public String name() {
        return "askable_worker";
    }

    @Override
    public Race workOff(int slots, int count) throws InterruptedException, ExecutionException {
        List<Future<?>> runs = new ArrayList<>();
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(slots)) {
            Semaphore free = new Semaphore(slots);
            for (List<Job> taken = claimFor(free); !taken.isEmpty(); taken = claimFor(free)) {
                for (Job job : taken) {
                    runs.add(threads.submit(() -> {
                        complete(job);
                        free.release();
                    }));
                }
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        for (Future<?> run : runs) {
            run.get();
        }
        return new Race(runs.size(), took).expect(count);
    }

    private List<Job> claimFor(Semaphore free) throws InterruptedException {
        free.acquire();
        int wanted = 1 + free.drainPermits();
        List<Job> taken = claim(wanted);
        free.release(wanted - taken.size());
        return taken;
    }
}
