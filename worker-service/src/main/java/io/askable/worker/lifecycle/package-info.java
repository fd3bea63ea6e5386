/** Starts the worker's loops and stops them without costing a job anything. */
@NullMarked
package io.askable.worker.lifecycle;

import org.jspecify.annotations.NullMarked;
