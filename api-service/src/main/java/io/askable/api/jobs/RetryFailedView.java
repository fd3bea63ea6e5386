package io.askable.api.jobs;

import io.askable.jobs.Requeued;

/**
 * What became of failed jobs.
 *
 * @param requeued run again; in a dry run, would be tried
 * @param superseded another job for the same post is active already
 * @param changed not failed any more when their turn came
 */
record RetryFailedView(int requeued, int superseded, int changed) {
    /** Adds up one by one. */
    static final class Count {
        private int requeued;
        private int superseded;
        private int changed;

        void add(Requeued outcome) {
            switch (outcome) {
                case REQUEUED -> requeued++;
                case SUPERSEDED -> superseded++;
                case CHANGED -> changed++;
            }
        }

        RetryFailedView view() {
            return new RetryFailedView(requeued, superseded, changed);
        }
    }
}
