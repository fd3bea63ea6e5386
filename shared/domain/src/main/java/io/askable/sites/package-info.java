/** Whom a URL belongs to. */
@NullMarked
package io.askable.sites;

import org.jspecify.annotations.NullMarked;
