/** Turns a post's address into questions that readers see. */
@NullMarked
package io.askable.worker.process;

import org.jspecify.annotations.NullMarked;
