/** A question found in a post, before it is chosen. */
@NullMarked
package io.askable.language.extractive.asked;

import org.jspecify.annotations.NullMarked;
