/** Breaks rules on purpose, to show that they hold. */
@NullMarked
package io.askable.worker.planted;

import org.jspecify.annotations.NullMarked;
