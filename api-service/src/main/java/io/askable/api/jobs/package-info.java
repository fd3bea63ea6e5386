/** Jobs over HTTP: enqueue, look, cancel, run again. */
@NullMarked
package io.askable.api.jobs;

import org.jspecify.annotations.NullMarked;
