package io.askable.mongodb.jobs;

/** Has the name of the door that only benchmarks may use. */
public class StandaloneQueue {}
