package io.askable.mongodb;

/** Has the name of the door that only benchmarks may use. */
public class StandaloneQueue {}
