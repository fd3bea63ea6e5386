package io.askable.benchmarks.queue;

import java.util.concurrent.ExecutionException;

/** A way to queue jobs and to work them off. */
interface Contender {

    String name();

    /** Leaves this many completed jobs behind, once and for all. */
    void addHistory(int jobs);

    /** Removes every job that is not history. */
    void clear();

    /** May be called by many threads at once. */
    void enqueue();

    /** Takes and completes the jobs that there are, on so many threads; all of them unless the contender says otherwise. */
    Race workOff(int threads, int jobs) throws InterruptedException, ExecutionException;
}
