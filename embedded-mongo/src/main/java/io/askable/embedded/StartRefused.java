package io.askable.embedded;

/** Why the database does not start, in one sentence for its user. */
final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    StartRefused(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
