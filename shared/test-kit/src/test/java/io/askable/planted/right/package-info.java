/** Breaks rules on purpose, to show that they hold. */
@NullMarked
package io.askable.planted.right;

import org.jspecify.annotations.NullMarked;
