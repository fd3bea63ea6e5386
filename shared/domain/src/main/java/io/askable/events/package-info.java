/** What happened to a job, told to whoever listens. */
@NullMarked
package io.askable.events;

import org.jspecify.annotations.NullMarked;
