package io.askable.benchmarks.chaos;

/** One wish of a client's, asked for under one idempotency key until it is answered. */
record Request(String key, String url, boolean force) {}
