/** Finds the passages of a post that suit a question. */
@NullMarked
package io.askable.language.retrieve;

import org.jspecify.annotations.NullMarked;
