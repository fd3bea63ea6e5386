/** The one way to write a post's address. */
@NullMarked
package io.askable.url;

import org.jspecify.annotations.NullMarked;
