/** What readers and publishers see, in a real browser. */
@NullMarked
package io.askable.browser;

import org.jspecify.annotations.NullMarked;
