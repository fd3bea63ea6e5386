/** How German sentences are turned into the questions they answer. */
@NullMarked
package io.askable.language.extractive.german;

import org.jspecify.annotations.NullMarked;
