/** Breaks rules on purpose, to show that they hold. */
@NullMarked
package io.askable.jobs.planted;

import org.jspecify.annotations.NullMarked;
