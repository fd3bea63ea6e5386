/** How English sentences are turned into the questions they answer. */
@NullMarked
package io.askable.language.extractive.english;

import org.jspecify.annotations.NullMarked;
