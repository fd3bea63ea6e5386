/** What the job queue costs beside the bare driver. */
@NullMarked
package io.askable.benchmarks.queue;

import org.jspecify.annotations.NullMarked;
