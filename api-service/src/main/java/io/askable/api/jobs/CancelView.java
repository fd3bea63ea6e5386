package io.askable.api.jobs;

import org.jspecify.annotations.Nullable;

/**
 * What became of a wish to cancel.
 *
 * @param cancelled it had not begun, and will not
 * @param cancelRequested it runs, and its worker was asked to stop; else absent
 */
record CancelView(String jobId, boolean cancelled, @Nullable Boolean cancelRequested) {}
