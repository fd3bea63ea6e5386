/** Tells whether this worker takes work. */
@NullMarked
package io.askable.worker.health;

import org.jspecify.annotations.NullMarked;
