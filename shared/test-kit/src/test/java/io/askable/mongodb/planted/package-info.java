/** Breaks rules on purpose, to show that they hold. */
@NullMarked
package io.askable.mongodb.planted;

import org.jspecify.annotations.NullMarked;
