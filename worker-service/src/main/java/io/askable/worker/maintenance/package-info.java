/** Keeps the queue and its leavings tidy from time to time. */
@NullMarked
package io.askable.worker.maintenance;

import org.jspecify.annotations.NullMarked;
