/** Answers questions in the post's own sentences. */
@NullMarked
package io.askable.language.answer;

import org.jspecify.annotations.NullMarked;
