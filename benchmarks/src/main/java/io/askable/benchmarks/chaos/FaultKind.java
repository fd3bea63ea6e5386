package io.askable.benchmarks.chaos;

/** What is done to a process or to its connections with the database. */
enum FaultKind {
    /** kill -9, and started again at once. */
    WORKER_KILLED("worker killed"),
    /** Stopped for longer than a lease, then continued. */
    WORKER_PAUSED("worker paused beyond its lease"),
    /** kill -9 of the database, and started again at once on the same data. */
    DATABASE_KILLED("database killed"),
    CUT("connections cut"),
    HALF_OPEN("connections half-open"),
    ONE_WAY("replies lost"),
    DELAYED("connections delayed");

    private final String title;

    FaultKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
