package io.askable.benchmarks.chaos;

/** A post and the run that its readers see. */
record ShownPost(String url, String runId, long runNumber) {}
