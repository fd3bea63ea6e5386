/** Keeps the queue and its leavings tidy from time to time. */
@NullMarked
package io.askable.worker.care;

import org.jspecify.annotations.NullMarked;
