package io.askable.worker.planted;

/** Breaks a rule on purpose. */
class ServiceOpensQueue {
    io.askable.mongodb.jobs.StandaloneQueue queue;
}
