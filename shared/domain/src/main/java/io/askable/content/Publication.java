package io.askable.content;

/** What became of the wish to show a run to readers. */
public enum Publication {
    /** Readers see it. */
    SHOWN,
    /** A newer run is shown, or the post was removed since the run began. */
    SUPERSEDED,
    /** Nothing is stored under its id, or of its post: the database lost it, or the run went with its post since. */
    MISSING
}
