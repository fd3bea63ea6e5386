/** Breaks rules on purpose, to show that they hold. */
@NullMarked
package io.askable.language.planted;

import org.jspecify.annotations.NullMarked;
