/** Sentences as words with their parts of speech. */
@NullMarked
package io.askable.language.extractive.tagged;

import org.jspecify.annotations.NullMarked;
