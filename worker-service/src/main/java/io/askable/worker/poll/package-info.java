/** Takes due jobs from the queue whenever there is room for them. */
@NullMarked
package io.askable.worker.poll;

import org.jspecify.annotations.NullMarked;
