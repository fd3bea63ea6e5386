package io.askable.jobs;

/**
 * The database did not answer in time. Whether a write took place is <em>unknown</em>: every operation of our ports may be
 * repeated with the same arguments, and then says what really happened.
 */
public final class DatabaseUnavailable extends QueueException {

    private static final long serialVersionUID = 1L;

    public DatabaseUnavailable(Throwable cause) {
        super("database_unavailable", "The database does not answer; nothing accepted is lost, try again");
        initCause(cause);
    }
}
